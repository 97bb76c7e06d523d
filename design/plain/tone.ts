/**
 * What a state asks of whoever sees it. `idle` nothing yet, `info` to know, `active` under way, `act` now, `late` past its
 * time or dangerous, `done`, `off` does not count (waived, cancelled).
 */
export type Tone = 'idle' | 'info' | 'active' | 'act' | 'late' | 'done' | 'off'

export const tones: readonly Tone[] = ['idle', 'info', 'active', 'act', 'late', 'done', 'off']
