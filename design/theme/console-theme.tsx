import { App, ConfigProvider } from 'antd'
import en from 'antd/es/locale/en_US.js'
import zh from 'antd/es/locale/zh_CN.js'
import { type ReactNode, useMemo } from 'react'
import { useLanguage } from '../language.ts'
import { antdTheme } from './antd-theme.ts'
import { useLight, useStillness } from './mode.ts'
import { consolePalette } from './palette.ts'

const locales = { zh, en }

/** The console's look: Ant Design in our colours, light and language, followed as they change. */
export function ConsoleTheme({ children }: { children: ReactNode }) {
  const light = useLight()
  const still = useStillness()
  const locale = locales[useLanguage()]
  const look = useMemo(() => antdTheme(consolePalette[light], light, still), [light, still])
  return (
    <ConfigProvider
      theme={look}
      locale={locale}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: 'optional' }}
      wave={{ disabled: true }}
    >
      <App component={false} message={{ top: 60, maxCount: 3 }}>
        {children}
      </App>
    </ConfigProvider>
  )
}
