import type { FormInstance } from 'antd'
import { useState } from 'react'
import { RefusedError } from '#platform/web/client.ts'
import { useTexts } from '../texts.ts'
import type { KnownField } from './form-context.ts'
import { keyOfPath, messagesByField } from './field-path.ts'
import type { FieldFormProps } from './field-form.tsx'
import { formTexts } from './texts.ts'

/** Another's version of the record, as the refusal brings it. */
export interface Stale<Values> {
  by: string | undefined
  version: number
  theirs: Partial<Values>
}

/** Sends a form and puts what comes back where it belongs. */
export function useSending<Values extends object, Reply>(
  { send, fromTheirs }: Pick<FieldFormProps<Values, Reply>, 'send' | 'fromTheirs'>,
  form: FormInstance<Values>,
  fields: ReadonlyMap<string, KnownField>,
  finish: (reply: Reply) => void,
) {
  const texts = useTexts(formTexts)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [stale, setStale] = useState<Stale<Values>>()

  const refused = (error: unknown) => {
    if (!(error instanceof RefusedError)) return setProblem(texts.notSent)
    if (error.code === 'platform.stale' && error.details.theirs) return setStale(staleFrom(error, fromTheirs))
    setProblem(markFields(error, form, fields))
  }
  return {
    busy,
    problem,
    stale,
    dropStale: () => setStale(undefined),
    async send(version: number) {
      setBusy(true)
      setProblem(undefined)
      setStale(undefined)
      try {
        finish(await send(form.getFieldsValue(true) as Values, version))
      } catch (error) {
        refused(error)
      } finally {
        setBusy(false)
      }
    },
  }
}

/** Puts messages beside their fields; what has no field here is said above the button. */
function markFields<Values>(
  error: RefusedError,
  form: FormInstance<Values>,
  fields: ReadonlyMap<string, KnownField>,
): string {
  const problems = messagesByField(error.fields)
  const known = problems.filter(({ path }) => fields.has(keyOfPath(path)))
  const homeless = problems.filter(({ path }) => !fields.has(keyOfPath(path)))
  form.setFields(known.map(({ path, messages }) => ({ name: path, errors: messages })) as never)
  if (known[0]) form.scrollToField(known[0].path, { focus: true, block: 'center' } as never)
  return [error.message, ...homeless.flatMap(({ messages }) => messages)].join(' ')
}

function staleFrom<Values>(
  error: RefusedError,
  fromTheirs?: (record: never) => Partial<Values>,
): Stale<Values> {
  const record = error.details.theirs as { version?: number }
  return {
    by: typeof error.details.by === 'string' ? error.details.by : undefined,
    version: record.version ?? 1,
    theirs: fromTheirs ? fromTheirs(record as never) : (record as Partial<Values>),
  }
}
