import { Button, Dropdown, type MenuProps } from 'antd'
import { type Language, language, useLanguage } from '../language.ts'
import { useKept } from '../kept.ts'
import { useGo } from '../link.tsx'
import { Icon, type IconName } from '../plain/icon.tsx'
import { useTexts } from '../texts.ts'
import { type Mode, mode } from '../theme/mode.ts'
import { usePhone } from '../theme/mode.ts'
import { shellTexts } from './texts.ts'

interface AccountMenuProps {
  name: string
  /** Post or role, under the name. */
  post?: string
  accountTo?: string
  onSignOut: () => void
}

/** Who is signed in; language, light, account and the way out. */
export function AccountMenu({ name, post, accountTo, onSignOut }: AccountMenuProps) {
  const texts = useTexts(shellTexts)
  const phone = usePhone()
  const go = useGo()
  const looks = useLookItems()
  const items: MenuProps['items'] = [
    { key: 'who', type: 'group', label: post ? `${name} · ${post}` : name },
    ...(accountTo
      ? [
          {
            key: 'account',
            icon: <Icon name="person" size={16} />,
            label: texts.account,
            onClick: () => go(accountTo),
          },
        ]
      : []),
    { type: 'divider' },
    ...looks,
    { type: 'divider' },
    { key: 'leave', icon: <Icon name="leave" size={16} />, label: texts.signOut, onClick: onSignOut },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" aria-label={`${texts.account}：${name}`} icon={<Icon name="person" />}>
        {!phone && name}
      </Button>
    </Dropdown>
  )
}

const lightIcons: Record<Mode, IconName> = { light: 'sun', dark: 'moon', system: 'screen' }
const languages: Record<Language, string> = { zh: '中文', en: 'English' }

/** Language and light as items of a menu. */
export function useLookItems(): NonNullable<MenuProps['items']> {
  const texts = useTexts(shellTexts)
  const spoken = useLanguage()
  const light = useKept(mode)
  return [
    {
      key: 'language',
      icon: <Icon name="language" size={16} />,
      label: `${texts.language}：${languages[spoken]}`,
      children: (Object.keys(languages) as Language[]).map((key) => ({
        key,
        label: languages[key],
        onClick: () => language.set(key),
      })),
    },
    {
      key: 'light',
      icon: <Icon name={lightIcons[light]} size={16} />,
      label: `${texts.light}：${texts.lights[light]}`,
      children: (Object.keys(lightIcons) as Mode[]).map((key) => ({
        key,
        icon: <Icon name={lightIcons[key]} size={16} />,
        label: texts.lights[key],
        onClick: () => mode.set(key),
      })),
    },
  ]
}
