/** What other modules put beside their editors. */
export { ReplyHelp } from './console/parts/reply-help.tsx'
