/** Hands a file that the page holds to the browser, as a download. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  // What a system does not allow in a file's name.
  link.download = name.replace(/[\\/:*?"<>|]/g, ' ');
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
