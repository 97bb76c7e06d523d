/** What a customer acknowledges; each document has its versions. */
export const acknowledged = [
  'notice',
  'script',
  'terms',
  'measures',
  'covenant',
  'cancellation',
  'card',
] as const
