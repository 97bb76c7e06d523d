import { refusals } from './errors.ts'

/** Runs a write; where a name or a code is taken already, says which one. */
export async function takenAs<T>(
  given: { code?: string; name?: string; homeCode?: string },
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (code !== '23505') throw error
    const options = { cause: error }
    if (constraint === 'project_city_code_code_key') throw refusals.codeTaken({ code: given.code }, options)
    if (constraint === 'home_home_code_key')
      throw refusals.homeCodeTaken({ homeCode: given.homeCode }, options)
    throw refusals.nameTaken({ name: given.name }, options)
  }
}
