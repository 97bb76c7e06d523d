import { orTaken } from '#platform/work/index.ts'
import { refusals } from './errors.ts'

/** Runs a write; where a name or a code is taken already, says which one. */
export const takenAs = <T>(
  { code, name, staffNumber }: { code?: string; name?: string; staffNumber?: string },
  write: () => Promise<T>,
): Promise<T> =>
  orTaken(
    write,
    {
      only_one_group: (cause) => refusals.onlyOneGroup({}, cause),
      node_code_key: (cause) => refusals.codeTaken({ code }, cause),
      staff_staff_number_key: (cause) => refusals.staffNumberTaken({ staffNumber }, cause),
      holds_a_post_once: (cause) => refusals.alreadyHeld({ name }, cause),
    },
    (cause) => refusals.nameTaken({ name }, cause),
  )
