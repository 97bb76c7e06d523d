import { useState } from 'react'
import { HomePlan } from '#design/plain/home-plan.tsx'
import { Icon, type IconName } from '#design/plain/icon.tsx'
import { Segmented } from '#design/plain/segmented.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'
import { texts } from '../texts.ts'
import { reportTexts } from './report-texts.ts'
import styles from './report.module.css'
import type { useDraftReport } from './use-draft-report.ts'

export type Places = ReplyOf<(typeof casesContract)['routes']['listMyPlaces']>

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

interface ChoosePlaceProps extends Pick<ReturnType<typeof useDraftReport>, 'draft' | 'change'> {
  commons: Places['commons']
  plan: Places['homes'][number]['plan']
}

/** Where it is: a tap on the plan of the home, or what everybody shares; words only where they help. @serves 7.1 */
export function ChoosePlace({ draft, change, commons, plan }: ChoosePlaceProps) {
  const t = useTexts(reportTexts)
  const shared = useTexts(texts)
  const say = useSay()
  const [where, setWhere] = useState<'home' | 'shared'>(draft.spot?.common ? 'shared' : 'home')
  const { spot } = draft
  const room = plan?.rooms.find(({ key }) => key === spot?.room)
  const chosen = room ?? commons.find(({ key }) => key === spot?.common)
  return (
    <details className={styles.place}>
      <summary>
        <Icon name="place" size={20} />
        <span>{t.where}</span>
        {(chosen || draft.place) && <b>{[chosen && say(chosen), draft.place].filter(Boolean).join(' · ')}</b>}
      </summary>
      <div className={styles.where}>
        <Segmented
          label={t.where}
          value={where}
          onChange={setWhere}
          options={[
            { value: 'home', label: t.atHome },
            { value: 'shared', label: t.shared },
          ]}
        />
        {where === 'home' && plan && (
          <>
            <p className={styles.hint}>{t.plan}</p>
            <HomePlan
              plan={plan}
              label={t.planName}
              point={spot?.room ? { ...spot, room: spot.room } : undefined}
              onPick={(point) => change({ spot: point })}
            />
          </>
        )}
        {where === 'home' && !plan && <p className={styles.hint}>{t.noPlan}</p>}
        {where === 'shared' && (
          <div className={styles.commons}>
            {commons.map((part) => (
              <button
                key={part.key}
                type="button"
                className={styles.common}
                aria-pressed={spot?.common === part.key}
                onClick={() => change({ spot: { common: part.key } })}
              >
                <Icon name={icons[part.key] ?? 'place'} size={22} />
                {say(part)}
              </button>
            ))}
          </div>
        )}
        <TextField
          label={shared.place}
          value={draft.place}
          onChange={(place) => change({ place })}
          hint={shared.placeHint}
          input={{ maxLength: 200 }}
        />
      </div>
    </details>
  )
}
