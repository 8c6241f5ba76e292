import { onScopeDispose, ref, type Ref } from 'vue';

const LANGUAGES = { zh: 'zh', en: 'en' } as const;

/** Reads aloud where this device has a voice of the language; `can` is false where it has none. */
export function useReading(language: Ref<'zh' | 'en'>): { can: Ref<boolean>; read(text: string): void } {
  const can = ref(false);
  // Old boxes and test browsers may lack it.
  const speech = 'speechSynthesis' in window ? window.speechSynthesis : null;
  const look = (): void => {
    const voices = speech?.getVoices() ?? [];
    can.value = voices.some(voice => voice.lang.toLowerCase().startsWith(LANGUAGES[language.value]));
  };
  look();
  speech?.addEventListener('voiceschanged', look);
  onScopeDispose(() => {
    speech?.removeEventListener('voiceschanged', look);
    speech?.cancel();
  });
  return {
    can,
    read(text) {
      speech?.cancel();
      const said = new SpeechSynthesisUtterance(text);
      said.lang = language.value === 'zh' ? 'zh-CN' : 'en-GB';
      said.rate = 0.85;
      speech?.speak(said);
    },
  };
}
