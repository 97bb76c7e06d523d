import type { Work } from '#platform/work/index.ts'

/** What the people of a send list are told. */
export interface Letter {
  aboutId: string
  projectId: string
  /** Key of the message template, for the portal, for short messages and for e-mail. */
  template: string
  /** The values of its places, for each language. */
  variables: Record<'zh' | 'en', Record<string, string>>
  /** A path inside the portal; `{notice}` stands for the notice of the buyer's own contract. */
  link: string
  /** A notice that the law asks for goes as a short message too, whatever way the buyer likes. */
  isLegal: boolean
}

export const tellRecipientsName = 'construction.tell-recipients'

/** Lets a job tell everybody on the send list. */
export const sendLetter = (work: Work, letter: Letter): void => work.enqueue(tellRecipientsName, letter)
