import { refusals } from './errors.ts'

/** Runs a write; where a name or a code is taken already, says which one. */
export async function takenAs<T>(
  given: { code?: string; name?: string; staffNumber?: string },
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (code !== '23505') throw error
    const options = { cause: error }
    if (constraint === 'only_one_group') throw refusals.onlyOneGroup({}, options)
    if (constraint === 'node_code_key') throw refusals.codeTaken({ code: given.code }, options)
    if (constraint === 'staff_staff_number_key')
      throw refusals.staffNumberTaken({ staffNumber: given.staffNumber }, options)
    if (constraint === 'holds_a_post_once') throw refusals.alreadyHeld({ name: given.name }, options)
    throw refusals.nameTaken({ name: given.name }, options)
  }
}
