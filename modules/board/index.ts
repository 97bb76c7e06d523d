export { waitingPosts } from './queries/waiting-posts.ts'
