/** Yuan as people type them, in fen; nothing stays nothing. */
export const fenOf = (yuan: number | null | undefined): number | null =>
  yuan === null || yuan === undefined ? null : Math.round(yuan * 100)

export const yuanOf = (fen: number | null): number | null => (fen === null ? null : fen / 100)
