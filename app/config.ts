import { resolve } from 'node:path'
import { root } from '#platform/module/folders.ts'

/** What an operator may set; README has the table. */
export interface Config {
  port: number
  host: string
  /** Where the outside world reaches us, for links in messages and sign-in with another provider. */
  baseUrl: string
  dataFolder: string
  /** Owner's connection string of an own PostgreSQL; without it the embedded one is used. */
  databaseUrl?: string
  /** Own login for the server's work on that PostgreSQL; without it one is made. */
  appDatabaseUrl?: string
  authDatabaseUrl?: string
  demo: boolean
  /** Secret of the installation; without it one is made and kept in the data folder. */
  secretKey?: string
  trustProxy: boolean
  logLevel: string
  metricsToken?: string
  /** How long the audit log is kept; the law asks for three years. */
  auditKeepYears?: number
  environment: NodeJS.ProcessEnv
  /** Serve the web from source. */
  develop?: boolean
}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = Number(env.PORT ?? 4600)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a port number, not "${env.PORT}".`)
  return {
    port,
    host: env.HOST ?? '127.0.0.1',
    baseUrl: env.BASE_URL || `http://localhost:${port}`,
    dataFolder: resolve(env.DATA_DIR ?? `${root}/.data`),
    databaseUrl: env.DATABASE_URL,
    appDatabaseUrl: env.APP_DATABASE_URL,
    authDatabaseUrl: env.AUTH_DATABASE_URL,
    demo: (env.DEMO ?? 'on') !== 'off',
    secretKey: env.SECRET_KEY,
    trustProxy: env.TRUST_PROXY === 'on',
    logLevel: env.LOG_LEVEL ?? 'info',
    metricsToken: env.METRICS_TOKEN,
    auditKeepYears: env.AUDIT_KEEP_YEARS ? Number(env.AUDIT_KEEP_YEARS) : undefined,
    environment: env,
  }
}
