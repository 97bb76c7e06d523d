import { Button, Input, Select } from 'antd'
import { useTexts, useSay } from '#design/texts.ts'
import { changed, freeName } from '#design/plan/drawing.ts'
import { type RoomKind, roomKinds } from '#design/plan/room-kinds.ts'
import styles from './plans.module.css'
import { texts } from './texts.ts'
import type { Drawing } from './use-drawing.ts'

export function useKindOptions() {
  const say = useSay()
  return Object.entries(roomKinds).map(([value, words]) => ({ value: value as RoomKind, label: say(words) }))
}

/** What the chosen room is and is called; another use brings its usual name. */
export function RoomFields({ drawing: { plan, chosen, change } }: { drawing: Drawing }) {
  const t = useTexts(texts)
  const options = useKindOptions()
  const room = plan.rooms.find(({ key }) => key === chosen)
  if (!room) return <p className={styles.faint}>{t.none}</p>
  const set = (over: Partial<typeof room>) => change(changed(plan, room.key, (one) => ({ ...one, ...over })))
  const others = { ...plan, rooms: plan.rooms.filter(({ key }) => key !== room.key) }
  return (
    <div className={styles.fields}>
      <label>
        {t.kind}
        <Select<RoomKind>
          aria-label={t.kind}
          value={room.kind}
          options={options}
          onChange={(kind) => set({ kind, ...freeName(others, kind) })}
        />
      </label>
      <label>
        {t.nameZh}
        <Input value={room.zh} maxLength={40} onChange={({ target }) => set({ zh: target.value })} />
      </label>
      <label>
        {t.nameEn}
        <Input value={room.en} maxLength={40} onChange={({ target }) => set({ en: target.value })} />
      </label>
      <Button danger onClick={() => change(others)}>
        {t.remove}
      </Button>
    </div>
  )
}
