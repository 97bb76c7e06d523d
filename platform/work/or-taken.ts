import type { Refusal } from '../errors/index.ts'

/** Runs a write; where a value is taken already, refuses as the unique key that it broke says, or else as `otherwise` does. */
export async function orTaken<T>(
  write: () => Promise<T>,
  refusalsByKey: Record<string, (options: { cause: unknown }) => Refusal>,
  otherwise: (options: { cause: unknown }) => Refusal,
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (code !== '23505') throw error
    throw (refusalsByKey[constraint ?? ''] ?? otherwise)({ cause: error })
  }
}
