import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')
if (!root) throw new Error('bare.html has no root')
createRoot(root).render(<h2>A bare React page</h2>)
