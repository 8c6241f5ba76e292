// Only names which slice holds which characters: a slice is fetched when the page shows one of them.
import '@fontsource-variable/noto-sans-sc/wght.css';
import '@fontsource/noto-serif-sc/700.css';
