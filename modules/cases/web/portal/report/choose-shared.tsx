import { Icon, type IconName } from '#design/plain/icon.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import type { Places } from './choose-place.tsx'
import { reportTexts } from './report-texts.ts'
import styles from './report.module.css'
import type { useDraftReport } from './use-draft-report.ts'

type Spot = ReturnType<typeof useDraftReport>['draft']['spot']

const icons: Record<string, IconName> = {
  lift: 'sort',
  lobby: 'building',
  carPark: 'project',
  gate: 'shield',
  garden: 'sun',
  playground: 'people',
  rubbish: 'remove',
  facade: 'table',
}

interface ChooseSharedProps {
  around: Places['homes'][number]['around']
  commons: Places['commons']
  spot: Spot
  onChoose: (spot: NonNullable<Spot>) => void
}

/** What all share: the lift and the lobby of her own building by name, the estate, and whatever no register knows. */
export function ChooseShared({ around, commons, spot, onChoose }: ChooseSharedProps) {
  const t = useTexts(reportTexts)
  const say = useSay()
  const group = (title: string, inBuilding: boolean) => {
    const those = around.filter((one) => one.inBuilding === inBuilding)
    if (those.length === 0) return null
    return (
      <div className={styles.commons} role="group" aria-label={title}>
        <p className={styles.hint}>{title}</p>
        {those.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className={styles.common}
            aria-pressed={spot?.commonId === id}
            onClick={() => onChoose({ commonId: id })}
          >
            <Icon name={inBuilding ? 'building' : 'project'} size={22} />
            {label}
          </button>
        ))}
      </div>
    )
  }
  return (
    <>
      {group(t.inBuilding, true)}
      {group(t.inEstate, false)}
      <div className={styles.commons} role="group" aria-label={t.otherPlaces}>
        {around.length > 0 && <p className={styles.hint}>{t.otherPlaces}</p>}
        {commons.map((part) => (
          <button
            key={part.key}
            type="button"
            className={styles.common}
            aria-pressed={spot?.common === part.key}
            onClick={() => onChoose({ common: part.key })}
          >
            <Icon name={icons[part.key] ?? 'place'} size={22} />
            {say(part)}
          </button>
        ))}
      </div>
    </>
  )
}
