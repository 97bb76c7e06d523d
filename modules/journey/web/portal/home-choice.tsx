import { Choice } from '#design/portal/choice.tsx'
import { useTexts } from '#design/texts.ts'
import type { OwnHome } from './api.ts'
import { texts } from './texts.ts'

interface HomeChoiceProps {
  homes: readonly OwnHome[]
  home: OwnHome
  choose: (homeId: string) => void
}

/** Which of several homes; nothing where there is one. */
export function HomeChoice({ homes, home, choose }: HomeChoiceProps) {
  const t = useTexts(texts)
  if (homes.length < 2) return null
  return (
    <Choice
      legend={t.whichHome}
      value={home.homeId}
      onChange={choose}
      options={homes.map((one) => ({ value: one.homeId, label: one.home }))}
    />
  )
}
