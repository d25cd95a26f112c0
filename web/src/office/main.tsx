import { createRoot } from 'react-dom/client';
import { Office } from './Office';
import './office.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<Office />);
