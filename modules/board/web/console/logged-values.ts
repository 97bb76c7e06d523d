import { codesOf, type LoggedValues } from '#design/record/history/log-words.ts'
import { texts } from './texts.ts'

/** Codes of the board as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'board.post.state': codesOf(texts, 'states'),
  'board.post.standing': codesOf(texts, 'standings'),
  'board.post.withheld_for': codesOf(texts, 'reasons'),
  'board.answer.kind': {
    zh: { reply: '答复', progress: '进展', plan: '方案', result: '处理结果' },
    en: { reply: 'Answer', progress: 'Progress', plan: 'Plan', result: 'Result' },
  },
}
