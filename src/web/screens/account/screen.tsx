/** My account: password, second factor, passkeys that sign and passkeys that open a session. */
import { type PublicKeyCredentialCreationOptionsJSON, startRegistration } from '@simplewebauthn/browser';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Me } from '../../../api/people.ts';
import { call } from '../../api/call.ts';
import { addPasskey, endAllSessions, onDevice, passkeysKept, removePasskey } from '../../api/sign-in.ts';
import { Button } from '../../look/button.tsx';
import { ErrorCard } from '../../look/states.tsx';
import { Screen } from '../../shell/screen.tsx';
import { useSession } from '../../shell/session.ts';
import { useSignOut } from '../../shell/sign-out.ts';
import { useWords } from '../../words/define.ts';
import { listInWords } from '../../words/formats.ts';
import { languageNow } from '../../words/language.ts';
import { stageWords } from '../../words/stage-words.ts';
import './account.css';
import { ChangePassword } from './change-password.tsx';
import { PasskeyList } from './passkey-list.tsx';
import { SecondFactor } from './second-factor.tsx';
import { accountWords } from './words.ts';

export default function AccountScreen() {
	const say = useWords(accountWords);
	const { me } = useSession();
	if (me === null) return null;
	return (
		<Screen title={say('title')} name={say('title')} isWide={false}>
			<WhoIAm me={me} />
			<SigningKeys me={me} />
			<SecondFactor isOn={me.secondFactor} />
			<SignInPasskeys />
			<ChangePassword />
			<Everywhere />
		</Screen>
	);
}

function WhoIAm({ me }: { readonly me: Me }) {
	const say = useWords(accountWords);
	const stages = useWords(stageWords);
	return (
		<section className="card">
			<h2>{me.person.name}</h2>
			<dl className="account-facts">
				<dt>{say('firm')}</dt>
				<dd>{me.firm.name}</dd>
				<dt>{say('email')}</dt>
				<dd>{me.person.email}</dd>
				<dt>{say('roles')}</dt>
				<dd>
					{listInWords(
						me.roles.map((role) => stages(`role.${role}`)),
						languageNow(),
					)}
				</dd>
			</dl>
		</section>
	);
}

function SigningKeys({ me }: { readonly me: Me }) {
	const say = useWords(accountWords);
	const client = useQueryClient();
	const fresh = () => client.invalidateQueries({ queryKey: ['me'] });
	const add = async (name: string) => {
		const { body } = await call('signingKeyOptions', {});
		const optionsJSON = body.options as PublicKeyCredentialCreationOptionsJSON;
		const response = await onDevice(() => startRegistration({ optionsJSON }));
		await call('addSigningKey', { body: { name, response } });
		await fresh();
	};
	const remove = async (id: string) => {
		await call('removeSigningKey', { params: { id } });
		await fresh();
	};
	return (
		<section className="card">
			<h2>{say('signing')}</h2>
			<p className="muted">{say('signingAbout')}</p>
			<PasskeyList
				passkeys={me.signingKeys.map(({ id, name, enrolledAt }) => ({ id, name, at: enrolledAt }))}
				none={say('noSigning')}
				removeAbout={say('removeAbout')}
				onAdd={add}
				onRemove={remove}
			/>
		</section>
	);
}

function SignInPasskeys() {
	const say = useWords(accountWords);
	const client = useQueryClient();
	const { data, error } = useQuery({ queryKey: ['passkeys'], queryFn: passkeysKept });
	const fresh = () => client.invalidateQueries({ queryKey: ['passkeys'] });
	return (
		<section className="card">
			<h2>{say('sessions')}</h2>
			{error ? <ErrorCard error={error} /> : null}
			<PasskeyList
				passkeys={(data ?? []).map(({ id, name, addedAt }) => ({ id, name, at: addedAt }))}
				none={say('noSessions')}
				removeAbout={say('removeSessionAbout')}
				onAdd={(name) => addPasskey(name).then(fresh)}
				onRemove={(id) => removePasskey(id).then(fresh)}
			/>
		</section>
	);
}

function Everywhere() {
	const say = useWords(accountWords);
	const out = useSignOut(endAllSessions);
	return (
		<section className="card">
			<div className="row-apart">
				<p className="muted">{say('everywhereAbout')}</p>
				<Button look="danger" onPress={() => void out()}>
					{say('everywhere')}
				</Button>
			</div>
		</section>
	);
}
