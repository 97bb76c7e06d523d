export const parts = ['sales', 'service'] as const
/** The halves of a build: until the home is handed over, and what follows. */
export type Part = (typeof parts)[number]
