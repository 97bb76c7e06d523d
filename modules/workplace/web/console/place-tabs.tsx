import { useGo } from '#design/link.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { useMay } from '#modules/identity/web/may.ts'

interface PlaceTabsProps<Key extends string> {
  /** Each with its address and the permission that opens it. */
  places: Readonly<Record<Key, readonly [path: string, permission: string]>>
  titles: Readonly<Record<Key, string>>
  label: string
  active: Key
}

/** Screens of one subject side by side, as far as the reader may open them. */
export function PlaceTabs<Key extends string>({ places, titles, label, active }: PlaceTabsProps<Key>) {
  const go = useGo()
  const may = useMay()
  const keys = (Object.keys(places) as Key[]).filter((key) => may(places[key][1]))
  return (
    <Tabs
      label={label}
      active={active}
      onChange={(key) => go(places[key as Key][0])}
      items={keys.map((key) => ({ key, label: titles[key] }))}
    />
  )
}
