import { createBrowserRouter, Navigate } from 'react-router';
import { Broken } from './shell/Broken';
import { NotFound } from './shell/NotFound';
import { Wait } from './shell/Wait';

/** Every page is a piece of its own, loaded when first opened; a piece that cannot be loaded says so. */
export const router = createBrowserRouter([
  {
    path: '/login',
    lazy: async () => ({ Component: (await import('./shell/SignInPage')).SignInPage }),
    HydrateFallback: Wait,
    errorElement: <Broken />,
  },
  {
    path: '/',
    lazy: async () => ({ Component: (await import('./shell/Shell')).Shell }),
    HydrateFallback: Wait,
    errorElement: <Broken />,
    children: [
      {
        errorElement: <Broken />,
        children: [
          { path: '*', element: <NotFound /> },
          { path: 'index.html', element: <Navigate to="/" replace /> },
        ],
      },
    ],
  },
]);
