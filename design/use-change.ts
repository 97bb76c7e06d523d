import { useMutation, useQueryClient } from '@tanstack/react-query'
import { RefusedError } from '#platform/web/client.ts'
import { defineTexts, useTexts } from './texts.ts'
import { toast } from './toast.ts'

const texts = defineTexts({
  zh: { notSent: '没有完成：连接中断，请稍后再试。' },
  en: { notSent: 'Not done: the connection was lost. Please try again.' },
})

interface ChangeOptions<Reply> {
  /** The modules whose answers are asked anew afterwards: `['cases']`. */
  refreshes: readonly string[]
  onDone?: (reply: Reply) => void
  /** What to say when it is done. */
  said?: string
}

/** A change by one click: runs it, says what came of it, asks anew what it touched. */
export function useChange<Input, Reply>(
  call: (input: Input) => Promise<Reply>,
  { refreshes, onDone, said }: ChangeOptions<Reply>,
) {
  const words = useTexts(texts)
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: call,
    onSuccess: async (reply) => {
      if (said) toast.success(said)
      await Promise.all(refreshes.map((module) => queries.invalidateQueries({ queryKey: [module] })))
      onDone?.(reply)
    },
    onError: (error) => toast.error(error instanceof RefusedError ? error.message : words.notSent),
  })
  return { run: change.mutate, busy: change.isPending }
}
