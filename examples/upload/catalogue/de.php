<?php
// SPDX-License-Identifier: MIT-0
declare(strict_types=1);

/** German: ICU messages, with the keys of English. */
return [
    // Every page
    'layout.skip' => 'Zum Inhalt springen',
    'layout.languages' => 'Sprache',
    'layout.about' => 'Über diese Seite',
    'layout.steps' => 'Die drei Schritte',
    'step.give' => 'Abgeben',
    'step.understand' => 'Verstehen',
    'step.take' => 'Aufs Handy bringen',
    'size.bytes' => '{number, plural, one {# Byte} other {# Bytes}}',
    'size.kilobytes' => '{number, number} KB',
    'size.megabytes' => '{number, number} MB',
    'time.utc' => '{moment} Uhr (UTC)',

    // Giving
    'form.title' => 'Damit ein altes Nokia-Handy Ihrem Server vertraut',
    'form.lead' => 'Ihr Handy nennt einen Server „nicht vertrauenswürdig“? Es kennt die Zertifizierungsstelle nicht, '
        . 'die für ihn bürgt. Geben Sie hier das Zertifikat dieser Stelle ab. Sie bekommen dafür eine kurze Adresse: '
        . 'auf dem Handy öffnen, installieren, fertig.',
    'form.heading' => 'Zertifikat abgeben',
    'form.file' => 'Zertifikatsdatei',
    'form.file.hint' => 'Eine Datei mit der Endung .pem, .crt, .cer, .der oder .p7b, gern auch mehrere. Höchstens '
        . '{files, plural, one {# Datei} other {# Dateien}} zu je {size}.',
    'form.file.drop' => 'Sie können Dateien hierher ziehen.',
    'form.file.lost' => 'Der Browser hat Ihre Auswahl vergessen: Wählen Sie alles, was Sie abgeben wollen, noch einmal '
        . 'aus.',
    'form.key' => 'Niemals den privaten Schlüssel (.key, .pfx, .p12): Er gehört nur auf den Server.',
    'form.text' => 'Oder das Zertifikat als Text',
    'form.text.hint' => 'Von „-----BEGIN CERTIFICATE-----“ bis „-----END CERTIFICATE-----“, beide Zeilen '
        . 'eingeschlossen.',
    'form.phone' => 'Handy',
    'form.phone.hint' => 'Das Modell, etwa E61 oder 6131; es steht unter dem Akku. Sie kennen es nicht? Lassen Sie das '
        . 'Feld leer, dann werden alle Arten beurteilt.',
    'form.host' => 'Server',
    'form.host.hint' => 'Der Name, der im Handy eingestellt ist, etwa mail.example.com. Das Feld darf leer bleiben.',
    'form.more' => 'Weitere Angaben',
    'form.about' => 'Webseite über die Zertifizierungsstelle',
    'form.about.hint' => 'Die Adresse, etwa http://www.example.com/ca, kommt in den Download für Series-40-Handys. '
        . 'Bleibt das Feld leer, ist es die dieser Seite.',
    'form.send' => 'Beurteilen und Adresse erzeugen',
    'form.kept' => 'Was Sie abgeben, wird {hours, plural, one {# Stunde} other {# Stunden}} lang aufbewahrt und dann '
        . 'gelöscht. Sie können es auch früher löschen.',
    'form.optional' => 'freiwillig',
    'form.chosen' => 'Ausgewählte Dateien',
    'form.warn.file' => 'zu groß: höchstens {size}',
    'form.warn.total' => 'Zusammen sind diese Dateien zu groß: höchstens {size}. Wählen Sie weniger aus.',
    'form.warn.count' => 'Das sind zu viele Dateien: höchstens {files}. Wählen Sie weniger aus.',
    'form.warn.key' => 'Das ist ein privater Schlüssel. Senden Sie ihn nicht ab, sondern wählen Sie das Zertifikat.',
    'form.held' => 'Es wurde nichts abgesendet.',
    'form.clear' => 'Auswahl aufheben',

    // What came of it
    'result.title' => 'Was das Handy tun wird',
    'result.short.chosen.installs' => '{phone}: Das klappt.',
    'result.short.chosen.warned' => '{phone}: Das klappt, aber es gibt etwas zu beachten.',
    'result.short.chosen.partly' => '{phone}: Ein Teil davon klappt.',
    'result.short.chosen.unusable' => '{phone}: Es wird installiert, hilft aber nicht.',
    'result.short.chosen.refused' => '{phone}: Es wird nicht angenommen.',
    'result.short.every' => 'Das klappt auf jeder Art von Handy.',
    'result.short.every.catch' => 'Das klappt auf jeder Art von Handy, aber mit Vorbehalt.',
    'result.short.all' => '{works, plural, =0 {Das klappt auf keiner der {total} Arten von Handys.} other {Das klappt '
        . 'auf # von {total} Arten von Handys.}}',
    'result.short.catch.each' => 'Es gibt aber einen Vorbehalt.',
    'result.short.catch' => 'Auf {count, number} davon gibt es einen Vorbehalt.',
    'result.short.take' => 'Weiter: aufs Handy bringen',
    'result.catch.kinds' => 'nur für {works, number} von {total, number} Arten von Handys',
    'result.catch.host' => 'So, wie das Handy es liest, gilt das Zertifikat des Servers nicht für {host}; es wird jedes '
        . 'Mal nachfragen.',
    'result.catch.missing' => 'Das Zertifikat dieser Zertifizierungsstelle fehlt:',
    'result.another' => 'Anderes Zertifikat abgeben',
    'explain.server.title' => 'Das ist das Zertifikat des Servers. Das Handy braucht das der Zertifizierungsstelle.',
    'explain.server.text' => 'Sein eigenes Zertifikat zeigt der Server dem Handy von selbst; es wird nicht '
        . 'installiert. Das Handy braucht das Zertifikat der Stelle, die es ausgestellt hat: Wer dieses kennt, kann '
        . 'prüfen, ob der Server echt ist.',
    'explain.server.do' => 'Besorgen Sie das Zertifikat der Zertifizierungsstelle, und geben Sie es statt diesem hier '
        . 'ab, oder beide zusammen. Ist es Ihre eigene Stelle, dann ist es die Datei, mit der Sie das Zertifikat des '
        . 'Servers unterschrieben haben (nicht ihr Schlüssel).',
    'explain.self-signed-server.title' => 'Dieser Server bürgt für sich selbst, und das lassen Handys nicht gelten.',
    'explain.self-signed-server.text' => 'Sein Zertifikat hat niemand sonst ausgestellt; ein anderes brauchen Sie also '
        . 'nicht zu suchen. Handys nehmen nur, was als Zertifizierungsstelle gekennzeichnet ist (basicConstraints '
        . 'CA:TRUE), und das ist dieses nicht.',
    'explain.self-signed-server.do' => 'Erzeugen Sie ein neues, das so gekennzeichnet ist. Es kommt statt diesem auf den '
        . 'Server und außerdem aufs Handy: Geben Sie es hier ab.',
    'explain.unmarked-root.title' => 'Diese Zertifizierungsstelle ist nicht als solche gekennzeichnet; so nehmen Handys '
        . 'sie nicht.',
    'explain.unmarked-root.text' => 'Ihr Zertifikat hat niemand sonst ausgestellt, es ist also das richtige. Aber '
        . 'Handys nehmen nur, was als Zertifizierungsstelle gekennzeichnet ist (basicConstraints CA:TRUE), und das ist '
        . 'dieses nicht.',
    'explain.unmarked-root.do' => 'Erzeugen Sie ihr Zertifikat mit diesem Kennzeichen neu, mit demselben Namen und '
        . 'demselben Schlüssel: Dann bleibt gültig, was sie ausgestellt hat. Geben Sie das neue hier ab.',
    'explain.template' => 'Die Vorlage dafür',
    'explain.refused.title' => 'Keines der gefragten Handys wird das annehmen.',
    'explain.refused.text' => 'Die Gründe stehen weiter unten, und jeweils dabei, was zu tun ist. So, wie es ist, gäbe '
        . 'es auf dem Handy nur eine Fehlermeldung.',
    'explain.unusable.title' => 'Keinem der gefragten Handys ist damit geholfen.',
    'explain.unusable.text' => 'Auch ein Handy, das es installiert, misstraut dem Server weiterhin. Die Gründe stehen '
        . 'weiter unten, und jeweils dabei, was zu tun ist.',
    'explain.missing.title' => 'Ein Zertifikat fehlt',
    'explain.missing.text' => 'Die Kette endet vor ihrer Wurzel. Handys holen sich nicht von selbst, was fehlt.',
    'explain.missing.beside' => 'Ohne es lässt sich nicht sagen, ob die Zertifizierungsstelle, die Sie abgegeben haben, '
        . 'hinter diesem Server steht.',
    'missing.heading' => 'Was fehlt',
    'missing.for' => 'Zertifikat',
    'missing.issuer' => 'Ausgestellt von dieser Stelle, deren Zertifikat fehlt',
    'missing.urls' => 'Wo es laut Zertifikat zu finden ist',
    'missing.no-urls' => 'Das Zertifikat sagt nicht, wo. Fragen Sie den Betreiber des Servers, oder suchen Sie diesen '
        . 'Namen auf der Webseite der Zertifizierungsstelle.',
    'note.heading' => 'Zu dem, was Sie abgegeben haben',
    'note.converted' => 'Es war in einer Form, die Handys nicht lesen. Was diese Seite dem Handy gibt, ist '
        . 'umgewandelt.',

    'certificates.heading' => 'Was Sie abgegeben haben',
    'certificates.chain' => 'Vom Server hinauf zur Wurzel: Jedes Zertifikat wurde vom nächsten ausgestellt.',
    'certificate.for' => 'Für',
    'certificate.issuer' => 'Ausgestellt von',
    'certificate.issuer.self' => 'sich selbst',
    'certificate.valid' => 'Gültig',
    'certificate.validity' => 'vom {from} bis zum {to}',
    'certificate.expired' => 'Es ist abgelaufen.',
    'certificate.not-yet' => 'Es gilt noch nicht.',
    'certificate.install' => 'Dieses kommt aufs Handy.',
    'certificate.install.intermediate' => 'Dieses kommt aufs Handy, weil seine Wurzel fehlt.',
    'certificate.unusable' => 'Dieses würde dem Handy nicht helfen.',
    'certificate.refused' => 'Dieses würde abgelehnt.',
    'certificate.stay' => 'Dieses kommt nicht aufs Handy.',
    'certificate.fingerprint' => '{digest}-Fingerabdruck',
    'certificate.details' => 'Alle Einzelheiten',
    'certificate.issuer.full' => 'Vollständiger Name des Ausstellers',
    'certificate.serial' => 'Seriennummer',
    'certificate.key' => 'Schlüssel',
    'certificate.signature' => 'Unterschrift',
    'certificate.version' => 'Version',
    'role.server' => 'Server',
    'role.server.text' => 'Das Zertifikat eines Servers. Es bleibt auf dem Server.',
    'role.intermediate' => 'Zwischenstelle',
    'role.intermediate.text' => 'Eine Zertifizierungsstelle dazwischen. Der Server sollte ihr Zertifikat mitschicken.',
    'role.root' => 'Wurzel',
    'role.root.text' => 'Die oberste Zertifizierungsstelle: Wer ihr vertraut, vertraut allem, was sie ausgestellt hat.',
    'role.unmarked-root' => 'Wurzel ohne Kennzeichen',
    'role.unmarked-root.text' => 'Es bürgt für sich selbst wie eine Wurzel, ist aber nicht als Zertifizierungsstelle '
        . 'gekennzeichnet.',
    'role.self-signed-server' => 'Server, der für sich selbst bürgt',
    'role.self-signed-server.text' => 'Das Zertifikat eines Servers, für den sonst niemand bürgt.',

    'forecast.heading' => 'Die Vorhersage',
    'forecast.all' => 'Vorhersage für alle Arten von Handys',
    'forecast.phones' => 'Handys',
    'forecast.result' => 'Was geschieht',
    'forecast.reasons' => '{count, plural, =0 {Keine Anmerkungen} one {Eine Anmerkung} other {# Anmerkungen}}',
    'forecast.none' => 'Es gibt nichts anzumerken.',
    'forecast.english' => 'Der genaue Wortlaut der Vorhersage ist englisch; er steht unter „Genauer“.',
    'verdict.installs' => 'klappt',
    'verdict.warned' => 'klappt mit Vorbehalt',
    'verdict.partly' => 'klappt zum Teil',
    'verdict.unusable' => 'hilft nicht',
    'verdict.refused' => 'abgelehnt',
    'verdict.installs.text' => 'Das Handy installiert es und vertraut den Servern, für die es bürgt.',
    'verdict.warned.text' => 'Das Handy installiert es. Manchmal fragt es nach, oder es zeigt etwas Falsches an.',
    'verdict.partly.text' => 'Ein Teil von dem, was Sie abgegeben haben, nützt dem Handy, ein Teil nicht.',
    'verdict.unusable.text' => 'Das Handy installiert es, misstraut dem Server aber weiterhin.',
    'verdict.refused.text' => 'Das Handy installiert es nicht.',
    'severity.note' => 'gut zu wissen',
    'severity.warned' => 'Vorbehalt',
    'severity.unusable' => 'hilft nicht',
    'severity.refused' => 'abgelehnt',
    'finding.remedy' => 'Was zu tun ist:',
    'finding.exactly' => 'Genauer',
    'finding.says' => 'Das Handy sagt:',
    'finding.about' => 'Betrifft:',
    'finding.source' => 'Bekannt aus:',
    'finding.confidence' => 'Wie sicher:',
    'confidence.-' => 'ein Rat',
    'confidence.reported' => 'von Nutzern berichtet',
    'confidence.inferred' => 'von verwandter Software abgeleitet',
    'confidence.documented' => 'dokumentiert',
    'confidence.proven' => 'im Quelltext des Handys gelesen',
    'host.both' => 'Das Zertifikat des Servers gilt für {host}.',
    'host.none' => 'Das Zertifikat des Servers gilt nicht für {host}: Das Handy wird jedes Mal nachfragen.',
    'host.phone-only' => 'Für das Handy gilt das Zertifikat des Servers für {host}, für einen heutigen Browser nicht.',
    'host.pc-only' => 'Für einen heutigen Browser gilt das Zertifikat des Servers für {host}, für dieses Handy nicht; '
        . 'es wird nachfragen.',
    'template.heading' => 'Ist es Ihre eigene Zertifizierungsstelle? Erzeugen Sie eine, die passt',
    'template.heading.server' => 'Erzeugen Sie eines, das eine Zertifizierungsstelle ist',
    'template.text' => 'Mit dieser Vorlage macht certtool (von GnuTLS) eine Zertifizierungsstelle gleichen Namens, die '
        . 'diese Handys annehmen. Die Befehle stehen in den ersten Zeilen.',
    'again.heading' => 'Anderes Handy, anderer Server?',
    'again.send' => 'Neu beurteilen',
    'again.kept' => 'Ihre Zertifikate sind da und müssen nicht noch einmal abgegeben werden.',
    'again.mend' => 'Handy oder Server berichtigen',
    'about-again.send' => 'Diese Adresse verwenden',
    'about-again.hint' => 'Bis Sie sie berichtigen, steht im Download für Series-40-Handys die Adresse dieser Seite.',

    // Taking it to the phone
    'take.heading' => 'Aufs Handy bringen',
    'take.refused' => 'Das Handy wird ablehnen, was hier liegt. Beheben Sie zuerst, was oben steht.',
    'take.anyway' => 'Die Adresse trotzdem zeigen',
    'take.unusable' => 'Was hier liegt, würde dem Handy nicht helfen. Beheben Sie zuerst, was oben steht.',
    'take.open' => 'Öffnen Sie diese Adresse auf dem Handy',
    'take.open.text' => 'Nehmen Sie den Browser des Handys („Web“ oder „Dienste“), nicht Opera Mini. Groß- oder '
        . 'Kleinschreibung ist gleich.',
    'take.left' => 'In der Liste auf dem Handy steht mehr, als Sie brauchen. Lassen Sie diese aus:',
    'take.left.anyway' => 'Sie trotzdem zeigen',
    'take.qr' => 'Die Adresse als QR-Code',
    'take.qr.text' => 'Für Handys, die ihn lesen können.',
    'take.unreachable' => 'Kein Handy kann diese Adresse öffnen: Mit {host} meint jedes Gerät sich selbst.',
    'take.unreachable.do' => 'Wer diese Seite betreibt, muss sie unter der Adresse starten, die dieser PC im Netz des Handys '
        . 'hat (scripts/start --host ADRESSE), oder phone_url einstellen.',
    'take.unreachable.qr' => 'Auch so kann das Handy sie nicht öffnen.',
    'take.copy' => 'Kopieren',
    'take.copied' => 'Kopiert',
    'take.other' => 'Oder auf anderem Weg',
    'take.sms' => 'SMS mit der Adresse schreiben',
    'take.mailto' => 'E-Mail mit der Adresse schreiben',
    'take.mail' => 'Die Adresse als E-Mail schicken',
    'take.mail.to' => 'E-Mail-Adresse, die das Handy abruft',
    'take.mail.send' => 'Abschicken',
    'take.mail.sent' => 'Die E-Mail ist unterwegs.',
    'take.files' => 'Die Dateien selbst',
    'take.files.text' => 'Für Bluetooth, Kabel oder Speicherkarte.',
    'take.file.cer' => '{name} für Handys mit S60 und Symbian und für neuere der Series 40 ({size})',
    'take.file.hashed' => '{name} für Handys der Series 40; sie fragen nach dem Code ({size})',
    'take.file.label' => 'Auf dem Handy heißt es dann:',
    'take.code' => 'Tippen Sie diesen Code ein, wenn das Handy danach fragt',
    'take.code.text' => 'Nur Handys der Series 40 fragen. Lesen Sie den Code von dieser Seite ab, und tippen Sie ihn '
        . 'ein. Schicken Sie ihn nie ans Handy, und legen Sie ihn nirgends ab, wo das Handy ihn laden kann: Er '
        . 'beweist, dass niemand die Datei unterwegs vertauscht hat.',
    'take.code.none' => 'Hierfür gibt es keinen Download mit Code:',
    'take.code.s60' => 'Der Code für Handys der Series 40',
    'take.compare' => 'Vergleichen Sie den Fingerabdruck',
    'take.compare.text' => 'Vor dem Installieren zeigt das Handy einen Fingerabdruck (SHA-1). Vergleichen Sie ihn ganz '
        . 'mit diesem. Ist er irgendwo anders, brechen Sie ab: Dann hat jemand das Zertifikat vertauscht.',
    'take.tick' => 'Kreuzen Sie „Internet“ an',
    'take.tick.text' => 'Handys mit S60 und Symbian fragen, wofür das Zertifikat gelten soll, und nichts ist '
        . 'angekreuzt. Kreuzen Sie „Internet“ an (für E-Mail und Web), sonst wird es gespeichert und nie benutzt.',
    'take.danger' => 'Was eine falsche Zertifizierungsstelle anrichten könnte',
    'take.danger.text' => 'Wer den Schlüssel einer Zertifizierungsstelle hat, der Ihr Handy vertraut, kann sich als '
        . 'jeder Server ausgeben: E-Mails und Passwörter mitlesen und Seiten verändern, ohne dass eine Warnung '
        . 'erscheint. Installieren Sie nur eine, die Sie kennen und der Sie vertrauen.',
    'take.after' => 'Danach',
    'take.expires' => 'Die Adresse gilt bis {moment}, insgesamt {hours, plural, one {# Stunde} other {# Stunden}}. '
        . 'Dann verschwindet sie, und mit ihr alles, was Sie dazu abgegeben haben.',
    'take.remove' => 'Jetzt alles löschen',
    'take.remove.text' => 'Tun Sie das, sobald das Handy es hat oder Sie es nicht mehr brauchen.',

    // Other pages
    'deleted.title' => 'Gelöscht',
    'deleted.text' => 'Das Zertifikat, seine Adresse und seine Dateien sind weg. Was auf dem Handy installiert ist, '
        . 'bleibt.',
    'about.title' => 'Über diese Seite',
    'about.what' => 'Nokias Handys mit S60 und Series 40 von 2003 bis 2012 kennen nur die Zertifizierungsstellen ihrer '
        . 'Zeit. Diese Seite macht das Zertifikat einer anderen Stelle für sie bereit: Sie sagt vorher, was das Handy '
        . 'damit tun wird, und gibt es ihm in genau der Form und unter genau dem Medientyp, die es versteht.',
    'about.install' => 'Sie kommen von einem Zertifikat auf Ihrem Handy hierher? Jemand hat es mit dieser Seite '
        . 'gemacht. Diese Seite bürgt nicht dafür und weiß nicht, wer es war. Installieren Sie es nur, wenn Sie '
        . 'wissen, woher es stammt, und wenn der Code oder der Fingerabdruck stimmt, den Sie auf anderem Weg bekommen '
        . 'haben.',
    'about.kept.title' => 'Was aufbewahrt wird',
    'about.kept' => 'Zertifikate sind öffentlich; trotzdem werden sie gelöscht, sobald ihre Zeit um ist oder Sie auf '
        . 'den Knopf drücken. Private Schlüssel werden abgewiesen und nie gespeichert. Das Protokoll nennt weder '
        . 'Personen noch Zertifikate.',
    'about.start' => 'Zertifikat abgeben',
    'error.back' => 'Zurück zum Anfang',
    'error.status' => 'Fehler {status, number, integer}',
    'error.file' => 'Datei:',
    'error.unseen' => 'Nicht alles davon konnte geprüft werden. Falls ein privater Schlüssel darin war, gilt er nun als '
        . 'bekannt: Er hat Ihren Rechner verlassen.',
    'error.prefix' => 'Fehler: {title}',

    // What can go wrong
    'problem.nothing-given.title' => 'Noch ist kein Zertifikat da',
    'problem.nothing-given.text' => 'Wählen Sie eine Datei aus, oder fügen Sie den Text des Zertifikats ein.',
    'problem.too-many-files.title' => 'Zu viele Dateien',
    'problem.too-many-files.text' => 'Auf einmal {limit, plural, one {geht höchstens # Datei} other {gehen höchstens # '
        . 'Dateien}}. Geben Sie weniger ab.',
    'problem.too-large.title' => 'Das ist zu groß',
    'problem.too-large.text' => 'Höchstens {size} werden angenommen; ein Zertifikat hat ein bis zwei KB. Ist es die '
        . 'richtige Datei?',
    'problem.too-many-certificates.title' => 'Zu viele Zertifikate',
    'problem.too-many-certificates.text' => 'Es sind {found, number} Zertifikate darin; höchstens {limit, number} '
        . 'werden angenommen. Geben Sie nur die ab, die das Handy haben soll.',
    'problem.private-key.title' => 'Das ist ein privater Schlüssel: Er gilt nun als bekannt',
    'problem.private-key.text' => 'In dem, was Sie geschickt haben, steckt ein privater Schlüssel. Er hat Ihren '
        . 'Rechner verlassen; von nun an müssen Sie davon ausgehen, dass andere ihn kennen. Hier wurde nichts davon '
        . 'gespeichert und nichts davon protokolliert; benutzen Sie ihn trotzdem nicht mehr. Erzeugen Sie einen neuen '
        . 'Schlüssel und ein neues Zertifikat, lassen Sie das alte widerrufen, und geben Sie hier nur das Zertifikat '
        . 'ab.',
    'problem.password.title' => 'Die Datei ist durch ein Passwort geschützt',
    'problem.password.text' => 'Solche Dateien enthalten meist einen privaten Schlüssel, den niemand sonst sehen darf; '
        . 'darum fragt diese Seite nicht nach dem Passwort. Exportieren Sie nur das Zertifikat, ohne seinen Schlüssel, '
        . 'und geben Sie das ab.',
    'problem.not-certificate.title' => 'Darin ist kein Zertifikat',
    'problem.not-certificate.text' => 'Ein Zertifikat ist eine Datei mit der Endung .pem, .crt, .cer, .der oder .p7b '
        . 'oder ein Text, der mit „-----BEGIN CERTIFICATE-----“ beginnt.',
    'problem.no-x509.title' => 'Darin ist kein X.509-Zertifikat',
    'problem.no-x509.text' => 'Die Datei hat eine Form des WAP-Forums, in der kein X.509-Zertifikat steckt, und etwas '
        . 'anderes installieren Handys nicht. Geben Sie das Zertifikat der Zertifizierungsstelle selbst ab, als Datei '
        . 'mit der Endung .pem, .crt, .cer oder .der.',
    'problem.phone-unknown.title' => 'Dieses Handy ist nicht bekannt',
    'problem.phone-unknown.text' => 'Wählen Sie ein Modell aus der Liste, oder lassen Sie das Feld leer: Dann werden '
        . 'alle Arten beurteilt.',
    'problem.host-invalid.title' => 'Das ist kein Name eines Servers',
    'problem.host-invalid.text' => 'Schreiben Sie ihn so, wie er im Handy eingestellt ist, etwa mail.example.com, ohne '
        . '„https://“ und ohne Pfad.',
    'problem.about-invalid.title' => 'Das ist keine Adresse einer Webseite',
    'problem.about-invalid.text' => 'Schreiben Sie sie vollständig, mit „http://“ oder „https://“ am Anfang, ohne '
        . 'Umlaute und mit höchstens 255 Zeichen.',
    'problem.csrf.title' => 'Bitte noch einmal absenden',
    'problem.csrf.text' => 'Die Seite war zu lange offen, oder der Browser behält keine Cookies. Es ist nichts '
        . 'geschehen. Senden Sie es noch einmal ab; hilft das nicht, dann erlauben Sie Cookies für diese Seite.',
    'problem.bad-request.title' => 'Die Anfrage war nicht zu verstehen',
    'problem.bad-request.text' => 'Etwas darin ist anders, als die Seiten hier es schicken. Fangen Sie noch einmal von '
        . 'vorn an.',
    'problem.rate.title' => 'Das war zu oft',
    'problem.rate.text' => 'Warten Sie {minutes, plural, one {eine Minute} other {# Minuten}}, und versuchen Sie es '
        . 'dann noch einmal.',
    'problem.quota-client.title' => 'Von Ihnen liegen hier schon viele Zertifikate',
    'problem.quota-client.text' => 'Gleichzeitig {limit, plural, one {wird höchstens #} other {werden höchstens #}} '
        . 'für eine Person aufbewahrt. Löschen Sie eines, das Sie nicht mehr brauchen, oder warten Sie, bis eines '
        . 'abläuft.',
    'problem.quota-site.title' => 'Hier ist alles belegt',
    'problem.quota-site.text' => 'Kommen Sie in einer Stunde wieder: Alte Zertifikate werden laufend gelöscht.',
    'problem.storage.title' => 'Die Datenbank antwortet nicht',
    'problem.storage.text' => 'Es wurde nichts gespeichert. Versuchen Sie es in einigen Minuten noch einmal.',
    'problem.disk-full.title' => 'Es ist kein Platz mehr',
    'problem.disk-full.text' => 'Die Platte des Servers ist voll, darum wurde nichts gespeichert. Versuchen Sie es '
        . 'später noch einmal.',
    'problem.not-found.title' => 'Hier ist nichts',
    'problem.not-found.text' => 'Die Adresse stimmt nicht, oder ihre Zeit ist um und das Zertifikat ist gelöscht. '
        . 'Prüfen Sie die Schreibweise, oder geben Sie das Zertifikat noch einmal ab.',
    'problem.method.title' => 'Das geht hier nicht',
    'problem.method.text' => 'Die Adresse gibt es, aber nicht für diese Art von Anfrage. Fangen Sie noch einmal von '
        . 'vorn an.',
    'problem.mail-address.title' => 'Das ist keine E-Mail-Adresse',
    'problem.mail-address.text' => 'Schreiben Sie eine einzige Adresse, etwa name@example.com.',
    'problem.mail-failed.title' => 'Die E-Mail wurde nicht verschickt',
    'problem.mail-failed.text' => 'Der Mailserver hat sie nicht angenommen. Versuchen Sie es noch einmal, oder bringen '
        . 'Sie die Adresse auf anderem Weg aufs Handy.',
    'problem.mail-enough.title' => 'Diese Adresse wurde oft genug verschickt',
    'problem.mail-enough.text' => 'Zu dem, was Sie abgegeben haben, {number, plural, one {wird höchstens # E-Mail} other '
        . '{werden höchstens # E-Mails}} verschickt. Bringen Sie die Adresse auf anderem Weg aufs Handy: Zum Eintippen '
        . 'ist sie kurz genug.',
    'problem.mail-off.title' => 'Diese Seite verschickt keine E-Mails',
    'problem.mail-off.text' => 'Bringen Sie die Adresse auf anderem Weg aufs Handy: Zum Eintippen ist sie kurz genug.',
    'problem.no-form.title' => 'Diese Datei gibt es nicht',
    'problem.no-form.text' => 'Dieses Zertifikat passt nicht in die Form, die Handys der Series 40 annehmen.',
    'problem.internal.title' => 'Hier ist etwas schiefgegangen',
    'problem.internal.text' => 'Es liegt an dieser Seite. Versuchen Sie es noch einmal; bleibt es so, sagen Sie es dem '
        . 'Betreiber.',
    'problem.upload-incomplete.title' => 'Die Datei kam nicht vollständig an',
    'problem.upload-incomplete.text' => 'Es wurde nichts gespeichert. Senden Sie sie noch einmal ab.',

    // What the phone itself loads: short, and never the code
    'phone.install' => 'Auf diesem Handy installieren:',
    'phone.der' => 'S60, Symbian, neuere Series 40',
    'phone.hashed' => 'Series 40 (fragt nach dem Code, der auf dem PC steht)',
    'phone.proxy' => 'Sie kommen über einen Proxy wie Opera Mini. Öffnen Sie diese Adresse im Browser des Handys, '
        . 'sonst installiert es nichts.',
    'phone.compare' => 'Das Handy zeigt beim Installieren einen Fingerabdruck. Vergleichen Sie ihn mit dem auf dem PC, '
        . 'und kreuzen Sie dann „Internet“ an.',
    'phone.list' => 'Nacheinander installieren, von oben nach unten:',
    'phone.root' => 'Wurzel',
    'phone.out-of-scope' => 'Dieses Handy installiert keine Zertifikate aus dem Netz; hier gibt es nichts, was ihm '
        . 'hilft.',
    'phone.not-found' => 'Hier ist nichts. Prüfen Sie die Schreibweise; vielleicht ist auch die Zeit um.',
    'phone.rate' => 'Das war zu oft. Versuchen Sie es in zehn Minuten noch einmal.',
    'phone.unavailable' => 'Das geht gerade nicht. Versuchen Sie es in einigen Minuten noch einmal.',
    'phone.no-form' => 'Dieses Zertifikat passt nicht in die Form, die dieses Handy annimmt.',
    'phone.start' => 'Zertifikate gibt man am PC ab: Öffnen Sie dort {pc}. Sie bekommen eine längere Adresse; tippen '
        . 'Sie sie hier vollständig ein: {phone}/ und sechs Buchstaben.',
    'phone.pc' => 'Diese Seite gehört auf den PC: Öffnen Sie sie dort. Sie zeigt einen Code, der nicht aufs Handy '
        . 'gelangen darf.',
    'phone.go' => 'Was dieses Handy installieren kann',
    'phone.about' => 'Diese Seite macht Zertifikate für alte Handys bereit. Sie bürgt nicht dafür. Installieren Sie '
        . 'nur eines, von dem Sie wissen, woher es stammt, und nur, wenn Code oder Fingerabdruck stimmt.',
    'phone.error' => 'Etwas ist schiefgegangen. Versuchen Sie es noch einmal, oder sehen Sie auf der Seite am PC nach.',

    'mail.subject' => 'Ein Zertifikat für Ihr Handy',
    'mail.open' => 'Öffnen Sie diese Adresse im Browser des Handys, und installieren Sie, was kommt:',
    'mail.name' => 'Zertifikat: {name}',
    'mail.compare' => 'Wer es Ihnen gegeben hat, sieht am PC einen Fingerabdruck und für manche Handys einen Code. '
        . 'Vergleichen Sie den einen mit dem, was das Handy zeigt, und tippen Sie den anderen ein. In dieser E-Mail '
        . 'stehen sie mit Absicht nicht.',
    'mail.expires' => 'Die Adresse gilt bis {moment}.',
    'mail.unasked' => 'Sie haben das nicht erwartet? Dann installieren Sie es nicht: Eine falsche '
        . 'Zertifizierungsstelle könnte alles mitlesen, was das Handy für sicher hält.',

    // The rules of the forecast: what was found, and what to do
    'rule.algorithm-mismatch' => 'Das Zertifikat nennt zwei verschiedene Signaturverfahren',
    'remedy.algorithm-mismatch' => 'Holen Sie es noch einmal von der Quelle; es ist beschädigt oder schlecht gemacht.',
    'rule.alt-name-host' => 'Ein Name im Zertifikat ist kein richtiger Servername, darum bricht das Handy die Prüfung '
        . 'ab',
    'remedy.alt-name-host' => 'Stellen Sie das Zertifikat ohne diesen Namen neu aus.',
    'rule.alt-name-malformed' => 'Die Liste weiterer Namen ist fehlerhaft, und die Installation endet mit einem '
        . 'Systemfehler',
    'remedy.alt-name-malformed' => 'Stellen Sie das Zertifikat der Zertifizierungsstelle ohne diese Liste neu aus.',
    'rule.basic-constraints-not-critical' => 'Das Kennzeichen „Zertifizierungsstelle“ sollte kritisch sein und ist es '
        . 'nicht',
    'remedy.basic-constraints-not-critical' => 'Versuchen Sie es; achten Sie bei der nächsten Zertifizierungsstelle '
        . 'darauf.',
    'rule.chain-algorithm' => 'Der Server schickt ein Zertifikat, das das Handy nicht lesen kann, und die Verbindung '
        . 'bricht ab',
    'remedy.chain-algorithm' => 'Stellen Sie es mit einem RSA-Schlüssel und einem Hash neu aus, den das Handy kennt, '
        . 'oder schicken Sie es nicht mit.',
    'rule.chain-incomplete' => 'Die Kette endet vor ihrer Wurzel',
    'remedy.chain-incomplete' => 'Lassen Sie den Server alles mitschicken, was zwischen seinem Zertifikat und der '
        . 'Wurzel steht, und bringen Sie die Wurzel aufs Handy.',
    'rule.critical-extension' => 'Eine Erweiterung ist als kritisch gekennzeichnet, die das Handy nicht kennt',
    'remedy.critical-extension' => 'Stellen Sie das Zertifikat neu aus: diese Erweiterung nicht kritisch oder gar '
        . 'nicht.',
    'rule.der-invalid' => 'Die Kodierung ist dem Handy nicht streng genug',
    'remedy.der-invalid' => 'Stellen Sie das Zertifikat mit einem Werkzeug neu aus, das strenges DER schreibt '
        . '(certtool, OpenSSL), und ohne private Erweiterungen.',
    'rule.der-required' => 'Das Handy nimmt nur binäres DER',
    'remedy.der-required' => 'Nehmen Sie die Adresse oder die Datei von dieser Seite: Sie ist DER.',
    'rule.der-short-form' => 'Das Zertifikat ist so kurz, dass es nicht erkannt wird',
    'remedy.der-short-form' => 'Stellen Sie es mit einem RSA-Schlüssel von 2048 Bit neu aus: Dann ist es lang genug.',
    'rule.expired' => 'Das Zertifikat ist abgelaufen',
    'remedy.expired' => 'Besorgen Sie den Nachfolger, oder stellen Sie es neu aus. Prüfen Sie auch das Datum des '
        . 'Handys.',
    'rule.expires-soon' => 'Das Zertifikat läuft bald ab',
    'remedy.expires-soon' => 'Planen Sie den Wechsel: Das nächste muss wieder von Hand installiert werden.',
    'rule.form-not-taken' => 'Von keinem solchen Handy ist bekannt, dass es diese Art von Datei annimmt',
    'remedy.form-not-taken' => 'Geben Sie das X.509-Zertifikat der Zertifizierungsstelle selbst ab.',
    'rule.host-illegal' => 'Der Name des Servers hat Zeichen, die das Handy nicht zulässt',
    'remedy.host-illegal' => 'Nehmen Sie einen Namen aus Buchstaben, Ziffern und Bindestrichen und ein Zertifikat '
        . 'dafür.',
    'rule.host-mismatch' => 'Das Zertifikat des Servers gilt für einen anderen Namen',
    'remedy.host-mismatch' => 'Stellen Sie im Handy einen Namen ein, der im Zertifikat steht, oder stellen Sie das '
        . 'Zertifikat des Servers für diesen Namen aus.',
    'rule.issuer-mismatch' => 'Der Name der Zertifizierungsstelle ist zweierlei geschrieben, und das Handy erkennt '
        . 'nicht, dass es dieselbe ist',
    'remedy.issuer-mismatch' => 'Stellen Sie das untere Zertifikat neu aus, mit genau gleich geschriebenem Namen.',
    'rule.key-algorithm' => 'Mit dieser Art von Schlüssel kann das Handy nichts anfangen',
    'remedy.key-algorithm' => 'Erzeugen Sie eine Zertifizierungsstelle mit einem RSA-Schlüssel von 2048 Bit; bei einer '
        . 'öffentlichen nehmen Sie deren RSA-Wurzel.',
    'rule.key-identifier' => 'Es fehlt eine Schlüsselkennung, die Stellen gleichen Namens unterscheidet',
    'remedy.key-identifier' => 'Nichts, außer Sie installieren zwei Zertifizierungsstellen gleichen Namens.',
    'rule.key-identifier-empty' => 'Die Schlüsselkennung ist leer, und das Handy meldet eine beschädigte Datenbank',
    'remedy.key-identifier-empty' => 'Stellen Sie das Zertifikat der Zertifizierungsstelle neu aus, mit einer Kennung '
        . 'von 20 Bytes oder ohne.',
    'rule.key-identifier-long' => 'Die Schlüsselkennung ist so lang, dass WLAN-Anmeldungen daran scheiterten',
    'remedy.key-identifier-long' => 'Für E-Mail und Web nichts; fürs WLAN stellen Sie es mit einer Kennung von 20 '
        . 'Bytes neu aus.',
    'rule.key-size' => 'Der Schlüssel ist kleiner oder größer, als bei diesen Handys üblich',
    'remedy.key-size' => 'Versuchen Sie es. Wird es abgelehnt, erzeugen Sie eine Zertifizierungsstelle mit einem '
        . 'RSA-Schlüssel von 2048 Bit.',
    'rule.key-usage' => 'So, wie das Handy es liest, darf diese Stelle keine Zertifikate ausstellen',
    'remedy.key-usage' => 'Stellen Sie das Zertifikat der Zertifizierungsstelle neu aus, mit keyCertSign in keyUsage '
        . 'oder ohne keyUsage.',
    'rule.key-usage-empty' => 'Die Liste der erlaubten Verwendungen ist leer, und das Handy meldet eine beschädigte '
        . 'Datenbank',
    'remedy.key-usage-empty' => 'Stellen Sie das Zertifikat der Zertifizierungsstelle neu aus, mit keyCertSign in '
        . 'keyUsage oder ohne keyUsage.',
    'rule.label-cut' => 'Der Name ist länger als die Bezeichnung, die das Handy daraus macht',
    'remedy.label-cut' => 'Tippen Sie beim Installieren eine kürzere ein, wenn die gekürzte verwechselt werden könnte.',
    'rule.label-empty' => 'Das Handy findet keinen Namen für eine Bezeichnung',
    'remedy.label-empty' => 'Tippen Sie beim Installieren eine ein.',
    'rule.leaf-usage' => 'Das Zertifikat des Servers ist nicht für Server gedacht',
    'remedy.leaf-usage' => 'Stellen Sie es neu aus, mit serverAuth unter den Zwecken oder ohne Zwecke.',
    'rule.name-attribute' => 'Der Name hat einen Bestandteil, den das Handy nicht kennt; der Namensvergleich scheitert',
    'remedy.name-attribute' => 'Stellen Sie das Zertifikat der Zertifizierungsstelle neu aus, nur mit Land, '
        . 'Organisation und Namen (CN).',
    'rule.name-attribute-length' => 'Ein Bestandteil des Namens ist dem Handy zu lang; der Namensvergleich scheitert',
    'remedy.name-attribute-length' => 'Stellen Sie das Zertifikat der Zertifizierungsstelle mit kurzem Namen neu aus.',
    'rule.name-bmp-string' => 'Der Name erscheint mit vertauschten Bytes, als fremde Schriftzeichen',
    'remedy.name-bmp-string' => 'Tippen Sie beim Installieren selbst eine Bezeichnung ein; schreiben Sie neue Namen in '
        . 'UTF-8.',
    'rule.name-constraints-type' => 'Die Zertifizierungsstelle ist auf eine Art von Namen beschränkt, die das Handy '
        . 'nicht kennt',
    'remedy.name-constraints-type' => 'Stellen Sie das Zertifikat der Zertifizierungsstelle ohne diese Beschränkung '
        . 'neu aus.',
    'rule.name-empty' => 'Das Zertifikat hat keinen Namen',
    'remedy.name-empty' => 'Stellen Sie das Zertifikat der Zertifizierungsstelle mit einem Namen neu aus.',
    'rule.name-string-type' => 'Der Name ist auf eine Weise kodiert, die das Handy nicht kennt',
    'remedy.name-string-type' => 'Stellen Sie das Zertifikat der Zertifizierungsstelle mit dem Namen in UTF-8 neu aus.',
    'rule.name-teletex' => 'Umlaute und andere Sonderzeichen können falsch erscheinen',
    'remedy.name-teletex' => 'Tippen Sie beim Installieren selbst eine Bezeichnung ein, wenn die vorgeschlagene falsch '
        . 'aussieht.',
    'rule.not-a-ca' => 'Es ist nicht als Zertifikat einer Zertifizierungsstelle gekennzeichnet; meist gehört es einem '
        . 'Server',
    'remedy.not-a-ca' => 'Lassen Sie es auf dem Server, und bringen Sie das Zertifikat der Stelle aufs Handy, die es '
        . 'ausgestellt hat. Hat es sich selbst ausgestellt: Erzeugen Sie ein neues, das für eine '
        . 'Zertifizierungsstelle ist.',
    'rule.not-self-signed' => 'Diese Zertifizierungsstelle wurde von einer anderen beglaubigt',
    'remedy.not-self-signed' => 'Bringen Sie die Wurzel aufs Handy, und lassen Sie den Server dieses Zertifikat '
        . 'mitschicken.',
    'rule.not-yet-valid' => 'Das Zertifikat gilt noch nicht, oder die Uhr geht falsch',
    'remedy.not-yet-valid' => 'Stellen Sie das Datum des Handys richtig, oder warten Sie bis zu diesem Tag.',
    'rule.path-length' => 'Die Zertifizierungsstelle lässt nicht so viele Stellen unter sich zu',
    'remedy.path-length' => 'Lassen Sie das Zertifikat des Servers von einer höheren Stelle ausstellen, oder heben Sie '
        . 'die Grenze auf.',
    'rule.rsa-parameters' => 'In der Beschreibung des Schlüssels fehlt etwas, worauf das Handy besteht',
    'remedy.rsa-parameters' => 'Stellen Sie das Zertifikat mit certtool oder OpenSSL neu aus.',
    'rule.same-label' => 'Zwei der Zertifikate bekämen dieselbe Bezeichnung',
    'remedy.same-label' => 'Tippen Sie beim Installieren des zweiten eine andere ein.',
    'rule.self-signature' => 'Die eigene Signatur des Zertifikats stimmt nicht',
    'remedy.self-signature' => 'Holen Sie es noch einmal von der Quelle: Es ist beschädigt, verändert oder schlecht '
        . 'gemacht.',
    'rule.serial-long' => 'Die Seriennummer ist länger als üblich',
    'remedy.serial-long' => 'Versuchen Sie es; bleiben Sie bei der nächsten Zertifizierungsstelle bei 8 Bytes.',
    'rule.serial-too-long' => 'Die Seriennummer ist so lang, dass das Handy die Datei nicht erkennt',
    'remedy.serial-too-long' => 'Stellen Sie das Zertifikat der Zertifizierungsstelle mit einer Seriennummer von '
        . 'höchstens 8 Bytes neu aus.',
    'rule.several-certificates' => 'Es sind mehrere Zertifikate, und das Handy nimmt immer nur eines',
    'remedy.several-certificates' => 'Nichts: Diese Seite macht für jedes, das das Handy braucht, einen eigenen '
        . 'Download.',
    'rule.several-common-names' => 'Das Zertifikat hat mehrere Namen (CN), und das Handy beachtet nur den ersten',
    'remedy.several-common-names' => 'Stellen Sie es mit einem einzigen Namen neu aus, dem, der im Handy eingestellt '
        . 'ist.',
    'rule.signature-algorithm' => 'Diese Art von Signatur kann das Handy nicht prüfen',
    'remedy.signature-algorithm' => 'Stellen Sie das Zertifikat der Zertifizierungsstelle mit einem Hash neu aus, den '
        . 'das Handy kennt, etwa SHA-1, und nur für alte Handys; oder fragen Sie die öffentliche Stelle nach einer '
        . 'älteren Wurzel.',
    'rule.signature-algorithm-oiw' => 'Das Signaturverfahren trägt eine veraltete Nummer, die das Handy nicht kennt',
    'remedy.signature-algorithm-oiw' => 'Stellen Sie das Zertifikat mit certtool oder OpenSSL neu aus.',
    'rule.tick-internet' => 'Nach dem Installieren muss „Internet“ angekreuzt werden',
    'remedy.tick-internet' => 'Kreuzen Sie es an, wenn das Handy fragt, oder später in den Vertrauenseinstellungen des '
        . 'Zertifikats.',
    'rule.time-format' => 'Die Zeiten sind nicht in UTC angegeben',
    'remedy.time-format' => 'Stellen Sie das Zertifikat mit certtool oder OpenSSL neu aus.',
    'rule.time-format-generalized' => 'Die Zeiten sind in einer Form angegeben, die das Handy nicht kennt',
    'remedy.time-format-generalized' => 'Stellen Sie das Zertifikat mit einem Ende vor 2050 neu aus.',
    'rule.too-large' => 'Das Zertifikat ist größer, als diese Handys es annehmen müssen',
    'remedy.too-large' => 'Versuchen Sie es. Wird es abgelehnt, stellen Sie ein kleineres aus: RSA mit 2048 Bit und '
        . 'ein kurzer Name.',
    'rule.too-large-to-view' => 'Das Zertifikat ist so groß, dass das Handy es später nicht anzeigen kann',
    'remedy.too-large-to-view' => 'Nichts: Es wirkt. Vergleichen Sie den Fingerabdruck vor dem Installieren.',
    'rule.trailing-bytes' => 'Hinter dem Zertifikat stand noch etwas; es wurde weggelassen',
    'remedy.trailing-bytes' => 'Nichts: Was diese Seite macht, endet mit dem Zertifikat.',
    'rule.url-missing' => 'Für den Download fehlt eine Webseite über die Zertifizierungsstelle',
    'remedy.url-missing' => 'Geben Sie unter „Weitere Angaben“ eine an, wenn Sie das Zertifikat abgeben.',
    'rule.version-1' => 'Das Zertifikat ist von einer alten Version ohne Erweiterungen',
    'remedy.version-1' => 'Als Wurzel klappt es; alles andere muss als Version 3 neu ausgestellt werden.',
    'rule.viewer-says-corrupted' => 'In den Einzelheiten nennt das Handy das Zertifikat beschädigt, zu Unrecht',
    'remedy.viewer-says-corrupted' => 'Beachten Sie die Meldung nicht: Das Zertifikat wirkt.',
];
