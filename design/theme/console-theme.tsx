import { App, ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { type Language, useLanguage } from '../language.ts'
import { antdTheme } from './antd-theme.ts'
import { useLight, useStillness } from './mode.ts'
import { consolePalette } from './palette.ts'

const locales: Record<Language, () => Promise<{ default: Locale }>> = {
  zh: () => import('antd/es/locale/zh_CN.js'),
  en: () => import('antd/es/locale/en_US.js'),
}

/** The console's look: Ant Design in our colours, light and language, followed as they change. */
export function ConsoleTheme({ children }: { children: ReactNode }) {
  const light = useLight()
  const still = useStillness()
  const locale = useLocale()
  const look = useMemo(() => antdTheme(consolePalette[light], light, still), [light, still])
  useEffect(() => {
    document.documentElement.dataset.theme = light
  }, [light])
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

function useLocale(): Locale | undefined {
  const language = useLanguage()
  const [locale, setLocale] = useState<Locale>()
  useEffect(() => {
    let current = true
    void locales[language]().then((loaded) => current && setLocale(loaded.default))
    return () => {
      current = false
    }
  }, [language])
  return locale
}
