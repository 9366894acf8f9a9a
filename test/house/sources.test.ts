/** All that is asked of the text of the sources: in one file, so that TypeScript is loaded and each source parsed once. */
import './of-sources/architecture';
import './of-sources/density';
import './of-sources/dependencies';
import './of-sources/exports';
import './of-sources/map';
