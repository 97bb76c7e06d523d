import { type ConsoleScreen, menuGroups, type MenuGroup } from '#design/shell/console-screen.ts'
import type { PlaceGroup } from '#design/shell/navigation.ts'
import type { Language } from '#design/language.ts'
import type { Words } from '#design/texts.ts'

const titles: Record<MenuGroup, Words> = {
  day: { zh: '', en: '' },
  customers: { zh: '客户', en: 'Customers' },
  journey: { zh: '旅程', en: 'Journey' },
  service: { zh: '服务', en: 'Service' },
  estate: { zh: '项目与房屋', en: 'Projects and homes' },
  measure: { zh: '衡量', en: 'Measure' },
  settings: { zh: '设置', en: 'Settings' },
}

/** Whether somebody with these permissions may open a screen. */
export function mayOpen(
  { permission }: Pick<ConsoleScreen, 'permission'>,
  permissions: readonly string[],
): boolean {
  return permission === undefined || [permission].flat().some((one) => permissions.includes(one))
}

/** The side menu of somebody: the screens that he may open, under their headings. */
export function menuFor(
  screens: readonly ConsoleScreen[],
  permissions: readonly string[],
  language: Language,
): PlaceGroup[] {
  const open = screens.filter((screen) => screen.menu && mayOpen(screen, permissions))
  return menuGroups
    .map((key) => ({
      key,
      title: titles[key][language],
      places: open
        .filter(({ menu }) => menu!.group === key)
        .toSorted((one, other) => one.menu!.order - other.menu!.order)
        .map(({ path, title, menu }) => ({
          to: path,
          title: title[language],
          also: title[language === 'zh' ? 'en' : 'zh'],
          icon: menu!.icon,
        })),
    }))
    .filter(({ places }) => places.length > 0)
}
