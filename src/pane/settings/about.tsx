/** 设置 › 关于: which build, from where, whether a newer one lies there, which packs and which holidays. */
import { useEffect, useState } from 'react';
import { aboutWords } from '../messages/about-words';
import { useSpeech } from '../shared/language';
import type { ViewProps } from '../shared/lazy-view';
import { useViewLook } from '../shared/view-look';
import { buildOnSite, thisBuild } from './build-mark';

type OnSite = Awaited<ReturnType<typeof buildOnSite>>;

export function AboutView({ state, review }: ViewProps) {
  const look = useViewLook();
  const { language, say } = useSpeech();
  const words = aboutWords(language);
  const build = thisBuild();
  const years = [...review.calendar.notices.keys()];
  const [first, last] = [years[0], years.at(-1)];
  return (
    <section className={look.section} aria-label={words.title}>
      <h2 className={look.title}>{words.title}</h2>
      <p className={look.text}>{build ? words.version(build.version, build.fingerprint) : words.development}</p>
      <p className={look.small}>
        {words.site}
        {language === 'zh' ? '：' : ': '}
        {new URL('.', location.href).href}
      </p>
      {build && <Newer fingerprint={build.fingerprint} />}
      <h3 className={look.heading}>{words.packs}</h3>
      <ul className={look.small}>
        {state.packs.map((pack) => (
          <li key={pack.id}>
            {say(pack.title)} {pack.instrument} · {pack.digest ?? words.own}
          </li>
        ))}
      </ul>
      <h3 className={look.heading}>{words.holidays}</h3>
      <p className={look.small}>
        {first === undefined || last === undefined ? words.noYears : words.years(first, last)}
      </p>
    </section>
  );
}

function Newer({ fingerprint }: { readonly fingerprint: string }) {
  const look = useViewLook();
  const { language } = useSpeech();
  const words = aboutWords(language);
  const [found, find] = useState<{ readonly onSite: OnSite }>();
  useEffect(() => {
    let here = true;
    void buildOnSite().then((onSite) => here && find({ onSite }));
    return () => void (here = false);
  }, []);
  const said = () => {
    if (!found) return words.asking;
    if (!found.onSite) return words.unknown;
    const { version, fingerprint: there } = found.onSite;
    return there === fingerprint ? words.same : words.newer(version, there);
  };
  return (
    <p role="status" className={look.text}>
      {said()}
    </p>
  );
}
