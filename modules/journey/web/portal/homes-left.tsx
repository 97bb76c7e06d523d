import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { dateWords } from '#design/plain/time-words.ts'
import { Notice } from '#design/portal/notice.tsx'
import { useTexts } from '#design/texts.ts'
import { texts } from './texts.ts'
import { useFirstSteps } from './use-first-steps.ts'

/** The homes that were sold on: the way ends here for the seller, and goes on with the new owner. @serves 2.0 */
export function HomesLeft() {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  return useFirstSteps().closed.map(({ home, untilOn }) => (
    <Notice key={home} tone="done" icon="home">
      <b>{t.soldOn(home)}</b>
      <p>{t.soldOnHint(dateWords(untilOn, now, language))}</p>
    </Notice>
  ))
}
