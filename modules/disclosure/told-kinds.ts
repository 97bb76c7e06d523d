/** What a customer is told in a project, in the order in which it comes up. */
export const toldKinds = [
  'topics',
  'notice',
  'cancellation',
  'visitCard',
  'measures',
  'terms',
  'signingCard',
] as const
