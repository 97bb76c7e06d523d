import { useState } from 'react'
import { HomePlan } from '#design/plain/home-plan.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { Segmented } from '#design/plain/segmented.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'
import { texts } from '../texts.ts'
import { ChooseShared } from './choose-shared.tsx'
import { reportTexts } from './report-texts.ts'
import styles from './report.module.css'
import type { useDraftReport } from './use-draft-report.ts'

export type Places = ReplyOf<(typeof casesContract)['routes']['listMyPlaces']>

interface ChoosePlaceProps extends Pick<ReturnType<typeof useDraftReport>, 'draft' | 'change'> {
  commons: Places['commons']
  home: Places['homes'][number] | undefined
}

/** Where it is: a tap on the plan of the home, or what everybody shares; words only where they help. @serves 7.1 */
export function ChoosePlace({ draft, change, commons, home }: ChoosePlaceProps) {
  const plan = home?.plan ?? null
  const around = home?.around ?? []
  const t = useTexts(reportTexts)
  const shared = useTexts(texts)
  const say = useSay()
  const [where, setWhere] = useState<'home' | 'shared'>(
    draft.spot?.common || draft.spot?.commonId ? 'shared' : 'home',
  )
  const { spot } = draft
  const room = plan?.rooms.find(({ key }) => key === spot?.room)
  const chosen = room ?? commons.find(({ key }) => key === spot?.common)
  const shown = chosen ? say(chosen) : around.find(({ id }) => id === spot?.commonId)?.label
  return (
    <details className={styles.place}>
      <summary>
        <Icon name="place" size={20} />
        <span>{t.where}</span>
        {(shown || draft.place) && <b>{[shown, draft.place].filter(Boolean).join(' · ')}</b>}
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
          <ChooseShared
            around={around}
            commons={commons}
            spot={spot}
            onChoose={(one) => change({ spot: one })}
          />
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
