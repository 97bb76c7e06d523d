import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { Tabs } from '#design/plain/tabs.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { type ActionInVersion, journey, type StandardVersion } from '../api.ts'
import { StandardCard } from '../standard-card.tsx'
import { stepNames } from '../step-names.ts'
import styles from './standards.module.css'
import type { Opened } from './version-page.tsx'
import { versionTexts } from './version-texts.ts'

type Step = ActionInVersion['action']['step']

/** The actions of a version, step by step; a draft lets each be changed. */
export function ActionList({
  version,
  onOpen,
}: {
  version: StandardVersion
  onOpen: (opened: Opened) => void
}) {
  const t = useTexts(versionTexts)
  const say = useSay()
  const [step, setStep] = useState<string>()
  const steps = Object.keys(stepNames) as Step[]
  const ofStep = (name: Step) => version.actions.filter(({ action }) => action.step === name)
  const listOf = (name: Step) => {
    const lines = ofStep(name)
    if (lines.length === 0) return <EmptyState icon="journey" title={t.noActions} />
    const siblings = version.actions.map(({ action }) => action)
    return (
      <ul className={styles.actions}>
        {lines.map((line) => (
          <StandardCard
            key={line.action.key}
            action={line.action}
            siblings={siblings}
            mark={<Standing line={line} />}
            foot={
              version.mayEdit &&
              !version.retires && <Changes version={version} line={line} onOpen={() => onOpen(line)} />
            }
          />
        ))}
      </ul>
    )
  }
  return (
    <div className={styles.stack}>
      {version.mayEdit && !version.retires && (
        <div className={styles.row}>
          <Button onClick={() => onOpen('new')}>{t.add}</Button>
        </div>
      )}
      <Tabs
        label={t.steps}
        active={step}
        onChange={setStep}
        items={steps.map((name) => ({
          key: name,
          label: `${stepNames[name].number} ${say(stepNames[name].name)} · ${ofStep(name).length}`,
          children: listOf(name),
        }))}
      />
    </div>
  )
}

const tones: Record<ActionInVersion['standing'], Tone> = {
  own: 'idle',
  inherited: 'idle',
  changed: 'active',
  added: 'info',
  off: 'off',
}

function Standing({ line: { standing } }: { line: ActionInVersion }) {
  const t = useTexts(versionTexts)
  return standing === 'own' ? null : <StatusTag tone={tones[standing]}>{t.standings[standing]}</StatusTag>
}

interface ChangesProps {
  version: StandardVersion
  line: ActionInVersion
  onOpen: () => void
}

/** What a draft may do with an action: change it, switch it off where that is allowed, take back what it says. */
function Changes({ version: { id }, line, onOpen }: ChangesProps) {
  const t = useTexts(versionTexts)
  const { action, standing, version } = line
  const place = { params: { standardId: id, key: action.key }, body: { version } }
  const off = useChange(() => journey.call.switchActionOff(place), { refreshes: ['journey'] })
  const back = useChange(() => journey.call.takeActionBack(place), { refreshes: ['journey'] })
  return (
    <div className={styles.row}>
      {standing !== 'off' && <Button onClick={onOpen}>{t.edit}</Button>}
      {standing === 'inherited' && action.optional && (
        <ConfirmAction
          label={t.switchOff}
          consequence={t.switchOffSure}
          busy={off.busy}
          onConfirm={() => off.run(undefined)}
        />
      )}
      {standing !== 'inherited' && (
        <ConfirmAction
          label={t.takeBack[standing]}
          consequence={t.takeBackSure[standing]}
          busy={back.busy}
          onConfirm={() => back.run(undefined)}
        />
      )}
    </div>
  )
}
