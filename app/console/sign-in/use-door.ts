import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { keyOfPath, messagesByField } from '#design/form/field-path.ts'
import { language } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { RefusedError } from '#platform/web/client.ts'
import { sessionQuestion } from '../session.ts'
import type { Problems } from './door-problems.ts'
import { signInTexts } from './texts.ts'

export type Door = ReturnType<typeof useDoor>

/** Carries out one step before the sign-in, says what came of it, and goes in when it worked. */
export function useDoor() {
  const texts = useTexts(signInTexts)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { returnTo } = useSearch({ strict: false }) as { returnTo?: string }
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [problems, setProblems] = useState<Problems>({})
  return {
    busy,
    problem,
    problems,
    setProblems,
    forgive: (name: string) => {
      if (problems[name]) setProblems({ ...problems, [name]: undefined })
    },
    /** `refused` may take a refusal upon itself by answering true. */
    async pass(step: () => Promise<unknown>, refused?: (error: RefusedError) => boolean) {
      setBusy(true)
      setProblem(undefined)
      try {
        await step()
        queries.removeQueries({ queryKey: sessionQuestion.queryKey })
        const session = await queries.fetchQuery(sessionQuestion)
        if (session.keepsLanguage) language.set(session.language)
        await navigate({ to: returnTo?.startsWith('/') ? returnTo : '/', replace: true })
      } catch (error) {
        if (!(error instanceof RefusedError)) setProblem(texts.lost)
        else if (!refused?.(error)) {
          setProblem(error.message)
          setProblems(byField(error.fields))
        }
      } finally {
        setBusy(false)
      }
    },
  }
}

const byField = (fields: RefusedError['fields']): Problems =>
  Object.fromEntries(messagesByField(fields).map(({ path, messages }) => [keyOfPath(path), messages]))
