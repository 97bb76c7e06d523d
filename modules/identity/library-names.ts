/** The header in which we tell the sign-in library the caller's address. */
export const addressHeader = 'x-client-address'

/** The e-mail that the library wants of every user; no mail ever goes there. */
export const placeholderEmail = (accountId: string) => `${accountId}@accounts.tongxing.invalid`
