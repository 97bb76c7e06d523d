import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { FormInstance } from 'antd'
import { useState } from 'react'
import { messagesByField } from '#design/form/field-path.ts'
import { language } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { RefusedError } from '#platform/web/client.ts'
import { sessionQuestion } from '../session.ts'
import { signInTexts } from './texts.ts'

/** Carries out one step before the sign-in, says what came of it, and goes in when it worked. */
export function useDoor(form: FormInstance) {
  const texts = useTexts(signInTexts)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { returnTo } = useSearch({ strict: false }) as { returnTo?: string }
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  return {
    busy,
    problem,
    say: setProblem,
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
          form.setFields(
            messagesByField(error.fields).map(({ path, messages }) => ({ name: path, errors: messages })),
          )
        }
      } finally {
        setBusy(false)
      }
    },
  }
}
