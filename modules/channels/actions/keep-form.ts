import { randomBytes } from 'node:crypto'
import type { CaseKind } from '#modules/cases/index.ts'
import type { Work } from '#platform/work/index.ts'
import { channelView } from '../queries/channel-view.ts'
import type { FormTexts } from '../tables.ts'
import { addChannel, changeChannel, type Kept } from './keep-channel.ts'

interface FormInput extends Kept {
  kinds: CaseKind[]
  origins: string[]
  texts: FormTexts
}

/** A form for the company's own site; whoever has its key finds its page. */
export async function addForm(work: Work, input: FormInput) {
  const form_key = randomBytes(6).toString('hex')
  const id = await addChannel(work, 'form', input, { ...columnsOf(input), form_key })
  return channelView(work, id)
}

/** Changes a form; sites that embed it show it anew at once. */
export const changeForm = (work: Work, id: string, input: FormInput & { version: number }) =>
  changeChannel(work, 'form', id, input, columnsOf(input))

const columnsOf = ({ kinds, origins, texts }: FormInput) => ({
  case_kinds: kinds,
  origins: [...new Set(origins.map((origin) => new URL(origin).origin))],
  texts,
})
