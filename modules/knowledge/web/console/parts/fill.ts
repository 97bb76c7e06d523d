import type { variableNames } from '../../../contract.ts'

/** What is known of a case for the places of a template. */
export type Values = Partial<Record<(typeof variableNames)[number], string>>

/** The words with their places filled; what is not known stays open for the writer to see. */
export const fill = (text: string, values: Values): string =>
  text.replace(/\{([^{}]*)\}/g, (place, name: string) => values[name as keyof Values] ?? place)
