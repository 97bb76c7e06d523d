import { ConfigProvider } from 'antd'
import en from 'antd/es/locale/en_US.js'
import zh from 'antd/es/locale/zh_CN.js'
import { type ReactNode, useMemo } from 'react'
import { useLanguage } from '../language.ts'
import { antdTheme } from './antd-theme.ts'
import { useLight, useStillness } from './mode.ts'

const locales = { zh, en }

/** Ant Design in our colours, light and language, followed as they change. */
export default function ConsoleTheme({ children }: { children: ReactNode }) {
  const light = useLight()
  const still = useStillness()
  const locale = locales[useLanguage()]
  const look = useMemo(() => antdTheme(light, still), [light, still])
  return (
    <ConfigProvider
      theme={look}
      locale={locale}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: 'optional' }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  )
}
