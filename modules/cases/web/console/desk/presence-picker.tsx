import { useQuery } from '@tanstack/react-query'
import { Select, Tooltip } from 'antd'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { cases } from '../api.ts'
import { rotationTexts } from '../settings/rotation-texts.ts'

const toneOf = { available: 'done', busy: 'act', away: 'off' } as const
type State = keyof typeof toneOf

/** Says whether I am there for new cases. */
export function PresencePicker() {
  const t = useTexts(rotationTexts)
  const may = useMay()('cases.handle')
  const { data } = useQuery({ ...cases.query.getPresence(), enabled: may })
  const say = useChange((state: State) => cases.call.sayPresence({ body: { state } }), {
    refreshes: ['cases'],
  })
  if (!may || !data) return null
  return (
    <Tooltip title={t.mineHint} placement="bottom">
      <Select<State>
        aria-label={t.mine}
        value={data.state}
        loading={say.busy}
        onChange={(state) => say.run(state)}
        popupMatchSelectWidth={false}
        options={(Object.keys(toneOf) as State[]).map((value) => ({
          value,
          label: (
            <StatusTag bare tone={toneOf[value]}>
              {t.presences[value]}
            </StatusTag>
          ),
        }))}
      />
    </Tooltip>
  )
}
