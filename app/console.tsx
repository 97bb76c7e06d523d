import { createRoot } from 'react-dom/client'
import { App } from 'antd'
import { ConsoleTheme } from '#design/theme/console-theme.tsx'
import '#design/theme/base.css'
void App
createRoot(document.getElementById('root')!).render(<ConsoleTheme>hello</ConsoleTheme>)
