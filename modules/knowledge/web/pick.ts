/** What other modules put beside their editors. */
export { ReplyHelp } from './parts/reply-help.tsx'
