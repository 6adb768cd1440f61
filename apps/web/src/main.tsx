// The tokens come first: what follows may change them for narrow pages.
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Searoom } from './app.tsx';
import { wearPalette } from './frame/use-palette.ts';
import { makePage } from './state/make-app.ts';
import { defaultPalette } from './state/preferences.ts';

const page = makePage();
wearPalette(page.address.state.palette ?? defaultPalette());
createRoot(document.getElementById('page')!).render(
  <StrictMode>
    <Searoom page={page} />
  </StrictMode>,
);
