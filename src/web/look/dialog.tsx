/** A dialogue over the page: focus is kept in it and goes back where it was; Escape closes it. */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../words/define.ts';
import { IconButton } from './button.tsx';
import { lookWords } from './words.ts';

export interface DialogProps {
	readonly title: ReactNode;
	readonly isOpen: boolean;
	readonly onClose: () => void;
	readonly children: ReactNode;
	/** Its acts, at the foot, the main one last. */
	readonly foot?: ReactNode;
	/** `drawer` stands at the right edge over the whole height. */
	readonly shape?: 'small' | 'normal' | 'wide' | 'drawer';
	/** It asks for an answer before anything else may happen. */
	readonly isAlert?: boolean;
	/** Clicking beside it closes it; off where something typed would be lost. */
	readonly isDismissable?: boolean;
}

export function Dialog({
	title,
	isOpen,
	onClose,
	children,
	foot,
	shape = 'normal',
	isAlert = false,
	isDismissable = true,
}: DialogProps) {
	const say = useWords(lookWords);
	return (
		<ModalOverlay
			className={`overlay overlay-${shape}`}
			isOpen={isOpen}
			isDismissable={isDismissable && !isAlert}
			onOpenChange={(open) => {
				if (!open) onClose();
			}}
		>
			<Modal className={`dialog dialog-${shape}`}>
				<AriaDialog className="dialog-inside" role={isAlert ? 'alertdialog' : 'dialog'}>
					<header className="dialog-head">
						<Heading slot="title" className="dialog-title">
							{title}
						</Heading>
						<IconButton label={say('close')} icon="cross" onPress={onClose} />
					</header>
					<div className="dialog-body">{children}</div>
					{foot ? <footer className="dialog-foot">{foot}</footer> : null}
				</AriaDialog>
			</Modal>
		</ModalOverlay>
	);
}
