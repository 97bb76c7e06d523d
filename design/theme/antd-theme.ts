import { theme, type ThemeConfig } from 'antd'
import { consolePalette, type Palette } from './palette.ts'

type Algorithm = Extract<ThemeConfig['algorithm'], readonly unknown[]>

/** Always the same functions: Ant Design derives its colours once for each, however often a screen puts the theme on. */
const algorithms: Record<'light' | 'dark', Algorithm> = {
  light: [theme.defaultAlgorithm, (_seed, map) => ({ ...map!, ...mainTokens(consolePalette.light) })],
  dark: [theme.darkAlgorithm, (_seed, map) => ({ ...map!, ...mainTokens(consolePalette.dark) })],
}

/** The visual language as tokens of Ant Design; `still` turns motion off. */
export function antdTheme(light: 'light' | 'dark', still: boolean): ThemeConfig {
  const palette = consolePalette[light]
  return {
    cssVar: { key: `tongxing-${light}` },
    hashed: false,
    algorithm: algorithms[light],
    token: {
      ...seeds(palette),
      ...neutralTokens(palette),
      motion: !still,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        // By night danger is said on a light ground.
        dangerColor: light === 'dark' ? palette.ground : palette.onPlum,
        fontWeight: 500,
        // Paler, as the algorithm would have it, its words could not be read.
        colorPrimaryHover: light === 'dark' ? '#247060' : palette.jadeText,
        // Words tell a button; the edge may be softer than that of a field.
        defaultBorderColor: light === 'dark' ? '#46544F' : '#C3CCC8',
      },
      Form: { verticalLabelPadding: '0 0 4px', itemMarginBottom: 16, labelColor: palette.inkSoft },
      Modal: { titleFontSize: 16 },
      Tabs: {
        horizontalMargin: '0 0 16px',
        titleFontSize: 14,
        itemSelectedColor: palette.jadeText,
        itemHoverColor: palette.jadeText,
      },
      Tooltip: { colorBgSpotlight: light === 'dark' ? '#33403D' : palette.ink },
    },
  }
}

function seeds(palette: Palette) {
  return {
    colorPrimary: palette.jade,
    colorSuccess: palette.jade,
    colorWarning: palette.persimmon,
    colorError: palette.plum,
    colorInfo: palette.sky,
    colorLink: palette.jadeText,
    colorLinkHover: palette.jadeText,
    colorLinkActive: palette.jadeText,
    colorTextBase: palette.ink,
    colorBgBase: palette.surface,
    fontFamily: 'var(--font)',
    fontSize: 14,
    borderRadius: 6,
    wireframe: false,
  }
}

/** Pins what the algorithms would shade away from the palette. */
function mainTokens(palette: Palette) {
  return {
    colorPrimary: palette.jade,
    colorPrimaryText: palette.jadeText,
    colorPrimaryBg: palette.jadeWash,
    colorSuccess: palette.jade,
    colorSuccessText: palette.jadeText,
    colorSuccessBg: palette.jadeWash,
    colorWarning: palette.persimmon,
    colorWarningText: palette.persimmonText,
    colorWarningBg: palette.persimmonWash,
    colorError: palette.plumText,
    colorErrorText: palette.plumText,
    colorErrorBg: palette.plumWash,
    colorInfo: palette.sky,
    colorInfoBg: palette.skyWash,
    colorLink: palette.jadeText,
    colorLinkHover: palette.jadeText,
    colorLinkActive: palette.jadeText,
  }
}

function neutralTokens(palette: Palette) {
  return {
    colorText: palette.ink,
    colorTextSecondary: palette.inkSoft,
    colorTextTertiary: palette.inkFaint,
    colorTextQuaternary: palette.inkFaint,
    colorTextPlaceholder: palette.inkFaint,
    colorTextDescription: palette.inkFaint,
    colorBgContainer: palette.surface,
    colorBgElevated: palette.raised,
    colorBgLayout: palette.ground,
    colorBgContainerDisabled: palette.sunken,
    colorBorder: palette.edge,
    colorBorderSecondary: palette.line,
    colorSplit: palette.line,
  }
}
