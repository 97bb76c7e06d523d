/** Small letters, digits and . _ - ; 3 to 40 of them, so that a staff number will do. */
export const usernamePattern = /^[a-z0-9][a-z0-9._-]{2,39}$/

/** Usernames are compared without regard to capitals and stray spaces. */
export function normalUsername(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
