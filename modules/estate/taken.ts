import { orTaken } from '#platform/work/index.ts'
import { refusals } from './errors.ts'

/** Runs a write; where a name or a code is taken already, says which one. */
export const takenAs = <T>(
  { code, name, homeCode }: { code?: string; name?: string; homeCode?: string },
  write: () => Promise<T>,
): Promise<T> =>
  orTaken(
    write,
    {
      project_city_code_code_key: (cause) => refusals.codeTaken({ code }, cause),
      home_home_code_key: (cause) => refusals.homeCodeTaken({ homeCode }, cause),
    },
    (cause) => refusals.nameTaken({ name }, cause),
  )
