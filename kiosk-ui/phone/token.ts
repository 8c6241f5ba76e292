/** The ticket's token, which is the address of its page: /t/<token>. */
export function ticketToken(): string {
  try {
    return decodeURIComponent(location.pathname.split('/')[2] ?? '');
  } catch {
    return '';
  }
}
